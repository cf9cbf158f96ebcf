/** The words for a state in further languages, as they stand in records; each with its endings. */
export const ABROAD = {
  draft:
    'чернетка|чернова|nacrt|osnutek|qoralama|qaralama|vázlat|piszkozat|tervezet|ciornă|schiță|πρόχειρο|προσχέδιο|טיוטה|مسودة|پیش‌نویس|پیش نویس|मसौदा|प्रारूप|ร่าง|bản nháp|nháp|dự thảo|draf|utkast|udkast|kladde?|mustand|melnraksts|juodraštis|esborrany|luonnos|návrh',
  proposed:
    'запропонован[оаий]{1,2}|на розгляді|пропозиція|predložen[oa]?|predlagan[oa]|öneri|önerilen|teklif(?: edildi)?|değerlendirmede|təklif(?: edildi)?|taklif(?: qilin(?:di|gan)| etil(?:di|gan))?|ұсынылды|javasolt|javaslat|propus[ăa]?|προτεινόμεν[ηο]|πρόταση|προτείνεται|מוצע|מוצעת|הוצע|مقترحة?|پیشنهادی|پیشنهاد شده|प्रस्तावित|เสนอ|รอพิจารณา|đề xuất|đang xem xét|usulan|diajukan|dicadangkan|ettepanek|ierosināts|piedāvāts|siūloma|pasiūlyta|föreslaget|förslag|foreslået|forslag|proposad[ao]|voorstel|in behandeling|제안|검토 중',
  accepted:
    'прийнят[оаеий]{1,2}|затверджен[оаий]{1,2}|схвален[оаий]{1,2}|ухвален[оаий]{1,2}|приет[оа]?|prihvaćen[oa]?|odobren[oa]?|usvojen[oa]?|прихваћен[оа]?|усвојен[оа]?|sprejet[oa]?|potrjen[oa]?|prijat[éáýo]|schválen[éáýo]|kabul(?: edilmiş| gördü)?|onaylan(?:dı|mış)|benimsendi|yürürlükte|qəbul (?:edildi|olundu|edilib)|təsdiqlən(?:di|ib)|qabul qilin(?:di|gan)|tasdiqlan(?:di|gan)|қабылданды|бекітілді|elfogadott|jóváhagyva|jóváhagyott|acceptat[ăa]?|aprobat[ăa]?|adoptat[ăa]?|αποδεκτ[ήό]|εγκρίθηκε|εγκεκριμέν[ηο]|έγινε δεκτή|מאושר|מאושרת|התקבל|התקבלה|אושר|אושרה|مقبولة?|معتمدة?|موافق عليه|تم القبول|تمت الموافقة|پذیرفته شده|پذیرفته‌شده|ت[اأ]یید شده|مصوب|स्वीकृत|अनुमोदित|ยอมรับ|อนุมัติ|ตกลง|(?:đã |được )?chấp nhận|đã phê duyệt|đã duyệt|chấp thuận|đã thông qua|disahkan|diluluskan|vastu võetud|heaks kiidetud|kinnitatud|pieņemts|apstiprināts|priimt[ao]s?|patvirtint[ao]s?|accepterad|accepterat|beslutad|beslutat|godkänt|antaget|godkendt|besluttet|aksepter[et]t?|samþykkt|acceptad[ao]|onartuta|verabschiedet|bestätigt|aangenomen|besloten|bekrachtigd|적용(?:됨|중)?|수용됨?|결정됨?|채택|採択|可決|適用済み?|მიღებულია|ընդունված',
  rejected:
    'відхилен[оаий]{1,2}|відкинут[оаий]{1,2}|отхвърлен[оа]?|odbijen[oa]?|одбијен[оа]?|zavrnjen[oa]?|zamietnut[éáýo]|reddedilmiş|rədd (?:edildi|olundu)|rad etil(?:di|gan)|elutasítva|elutasított|respins[ăa]?|απορρίφθηκε|נדחה|נדחתה|مرفوضة?|تم الرفض|رد شده|अस्वीकृत|ปฏิเสธ|ไม่อนุมัติ|ไม่ยอมรับ|(?:bị |đã )?từ chối|bác bỏ|tagasi lükatud|noraidīts|atmest[ao]s?|avslagen|avslaget|förkastad|forkastet|afvist|rebutjad[ao]',
  deferred:
    'відкладен[оаий]{1,2}|отложен[оаий]{0,2}|odgođen[oa]?|odloženo|ertelenmiş|tạm hoãn|hoãn lại|uppskjuten|uppskjutet|utsatt|udskudt|elhalasztva|amânat[ăa]?|ajornad[ao]|lykätty|مؤجلة?|נדחה למועד אחר|เลื่อน',
  withdrawn:
    'відкликан[оаий]{1,2}|скасован[оаий]{1,2}|оттеглен[оа]?|povučen[oa]?|geri çekildi|iptal(?: edildi)?|visszavonva|retras[ăa]?|dibatalkan|đã rút|tillbakadragen|trukket tilbake|trukket tilbage|peruttu|ملغاة?|בוטל|בוטלה|ยกเลิก',
  amended: 'змінен[оаий]{1,2}|doplněn[oaý]|módosítva|modificat[ăa]?',
  deprecated:
    'застаріл[оаеий]{1,2}|остарял[оа]?|zastarjel[oa]?|zastareo|kullanımdan kaldırıldı|eskimiş|eskirgan|elavult|învechit[ăa]?|παρωχημέν[ηο]|καταργήθηκε|מיושן|הוצא משימוש|مهمل|متقادم|منسوخ|अप्रचलित|เลิกใช้|ล้าสมัย|lỗi thời|không còn dùng|ngừng sử dụng|usang|utfasad|forældet|udgået|foreldet|utgått|vanhentunut|aegunud|novecojis|pasenęs',
  superseded:
    'замінен[оаий]{1,2}|заміщен[оаий]{1,2}|zamijenjen[oa]?|zamenjen[oa]?|nadomeščen[oa]?|nahraden[éáýo]|yerine geçildi|değiştirildi|əvəz (?:edildi|olundu)|almashtiril(?:di|gan)|felváltva|felváltotta|înlocuit[ăa]?|αντικαταστάθηκε|הוחלף|הוחלפה|مستبدلة?|تم استبدالها?|جایگزین شده|प्रतिस्थापित|ถูกแทนที่|(?:đã |bị |được )thay thế|digantikan|asendatud|aizstāts|pakeist[ao]s?|ersatt|substituïd[ao]|reemplaçad[ao]',
} as const
