type Does = <Output = { id: string }>(name: string, input: Record<string, unknown>) => Promise<Output>

/** Decisions in their final call, each with something that one of those who were called said. */
export type FinalCallFurniture = {
  /** The holder of the links and the driver are called; the driver has a concern. */
  calledDecisionId: string
  concernId: string
  /** What the link of the holder ends in. */
  calledToken: string
  /** The driver holds it. */
  heldDecisionId: string
  holdId: string
  /** The newcomer is called and agrees, as the driver wrote down. */
  agreedDecisionId: string
}

/** Proposes three times what is `written`, and calls people to each. */
export async function finalCallsOf(
  does: Does,
  written: Record<string, unknown>,
  people: { driverId: string; holderId: string; newcomerId: string },
): Promise<FinalCallFurniture> {
  const { driverId, holderId, newcomerId } = people
  const call = async (question: string, personIds: string[]) => {
    const { id: decisionId } = await does('decision.open', { ...written, question })
    await does('decision.propose', { decisionId })
    const { rows } = await does<{ rows: { personId: string; link: string }[] }>('decision.call', {
      decisionId,
      personIds,
    })
    return { decisionId, rows }
  }
  const called = await call('Which audit?', [holderId, driverId])
  const concern = await does('decision.answer-call', {
    decisionId: called.decisionId,
    answer: 'concern',
    about: 'the audit',
    words: 'It comes too late',
  })
  const held = await call('Which tariff?', [driverId])
  const hold = await does('decision.answer-call', {
    decisionId: held.decisionId,
    answer: 'hold',
    words: 'The supplier calls tomorrow',
  })
  const agreed = await call('Which room?', [newcomerId])
  await does('decision.answer-for', {
    decisionId: agreed.decisionId,
    personId: newcomerId,
    how: 'by phone',
    answer: 'agree',
  })
  return {
    calledDecisionId: called.decisionId,
    concernId: concern.id,
    calledToken:
      called.rows
        .find(({ personId }) => personId === holderId)
        ?.link.split('/')
        .at(-1) ?? '',
    heldDecisionId: held.decisionId,
    holdId: hold.id,
    agreedDecisionId: agreed.decisionId,
  }
}
