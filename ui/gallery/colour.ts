/** A colour as linear red, green and blue, each from 0 to 1. */
export type Light = [number, number, number]

export function lightOf(hex: string): Light {
  const channel = (place: number) => {
    const value = Number.parseInt(hex.slice(1 + 2 * place, 3 + 2 * place), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(0), channel(1), channel(2)]
}

/** Contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const lights = [luminance(one), luminance(other)]
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Matrix = [Light, Light, Light]

/** How a colour reaches eyes without one kind of cone. Source: Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** How far apart two colours are at least, over all kinds of sight. Distance in Oklab (Ottosson 2020); 0.02 is just seen. */
export function leastDistance(one: Light, other: Light): number {
  return Math.min(...Object.values(sights).map((sight) => distance(oklab(seen(one, sight)), oklab(seen(other, sight)))))
}

function seen(light: Light, sight: Matrix): Light {
  return sight.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as Light
}

function dot(one: Light, other: Light): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

function distance(one: Light, other: Light): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

function oklab(light: Light): Light {
  const cones: Light = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light)),
  ]
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ]
}
