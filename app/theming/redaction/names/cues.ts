/**
 * The words beside which a name stands, by language; phrases with commas between. Machine drafts beyond English and
 * French. Accents, case and the various forms of Arabic letters do not matter.
 */
export interface NameCues {
  /** A name follows: “my name is”. */
  readonly sure?: string;
  /** A name follows after a colon: “Name:”. */
  readonly field?: string;
  /** A name stands in front: “… እባላለሁ”. */
  readonly after?: string;
  /** A name may follow, or anything else: “I am”. */
  readonly unsure?: string;
  /** People who are mentioned, whose name may follow: “son”, “caseworker”. */
  readonly relation?: string;
  /** A name nearly always follows: “Mrs”. */
  readonly title?: string;
  /** As a title where the script has capitals; elsewhere a verb may follow (“I am a doctor”), so only a known name counts. */
  readonly profession?: string;
  /** A name that is in the list of given names may stand in front: “… जी”. */
  readonly honorific?: string;
  /** What a letter ends with before its signature: “thanks”. */
  readonly closing?: string;
  /** What ends a name where the verb comes last: “… है”. */
  readonly end?: string;
  /** What follows “my name is” and is no name: “not”. */
  readonly not?: string;
}

export const nameCues: Readonly<Record<string, NameCues>> = {
  en: {
    sure: `my name is, my name's, my names are, my name, my full name is, my real name is, my first name is, my last name is, my surname is, my family name is, my nickname is, his name is, her name is, whose name is, son's name is, daughter's name is, husband's name is, wife's name is, people call me, they call me, named, i go by, this is my name`,
    field: `name, contact, contact person, emergency contact, full name, first name, last name, surname, my name, from, signed`,
    after: `is my name`,
    unsure: `i am, i'm, im, we are, we're, i spoke with, i spoke to, talk to, talked to, reply to, write to, thanks to, thank you to, helped by, calls me, everyone calls me, known as, contact, this is, it's me, its me, here is, here's, hello i am, ask for, called, call me`,
    relation: `mother-in-law, father-in-law, sister-in-law, brother-in-law, daughter-in-law, son-in-law, stepson, stepdaughter, stepmother, stepfather, godmother, godfather, granddaughter, grandson, grandchild, twin, ex-husband, ex-wife, spouse, auntie, classmate, housemate, tenant, employer, employee, secretary, receptionist, pharmacist, midwife, therapist, psychologist, physiotherapist, driver, officer, constable, janitor, cashier, librarian, elder, priest, rabbi, chaplain, facilitator, coordinator, director, bookkeeper, accountant, realtor, superintendent, helper, nanny, babysitter, caregiver, sitter, son, sons, daughter, daughters, kids, children, boys, girls, friends, parents, husband, wife, mother, father, mom, mum, dad, brother, sister, cousin, uncle, aunt, auntie, nephew, niece, grandmother, grandfather, grandma, grandpa, grandson, granddaughter, baby, partner, fiance, fiancee, boyfriend, girlfriend, friend, roommate, neighbour, neighbor, landlord, landlady, boss, manager, supervisor, coworker, colleague, caseworker, case worker, social worker, settlement worker, support worker, counsellor, counselor, teacher, instructor, doctor, nurse, dentist, lawyer, agent, worker, tutor, mentor, pastor, imam, principal, coach, volunteer, sponsor, interpreter, child, kid, boy, girl`,
    title: `mr, mrs, ms, miss, mister, dr, prof, professor, rev, reverend, sir, madam, sheikh, shaikh, father, fr, sister, sr, officer, constable`,
    closing: `with gratitude, gratefully, yours, yours faithfully, love and peace, take care, thanks, thank you, thank you so much, thank you very much, many thanks, thanks a lot, thx, regards, best regards, kind regards, warm regards, best wishes, best, sincerely, yours sincerely, yours truly, respectfully, cheers, love, warmly, god bless, signed, written by, submitted by`,
    not: `not, on, in, at, too, very, so, hard, difficult, easy, foreign, strange, long, often, always, never, mispronounced, misspelled, spelled, spelt, written, different, unknown, missing, wrong, there, still, being, the, a, an, just, only, also, no, important, removed, used, like, because, and, or, but, when, if, to, of, from, for, with, after, before, back, here, now, called, changed, private, confidential, anonymous, hidden, known, common, unusual, ethnic, arabic, african, muslim, chinese, english, is, was, has, will, would, should, may, does, did, can, cannot, mentioned, pronounced, shortened, forgotten, my, your, his, her, their, our, it, this, that, what, who, which, anything, something, names, racist, lazy, stupid, one, two, up, out, me, him, them, back`,
  },
  fr: {
    sure: `je m'appelle, je mappelle, je m'appel, mon nom est, mon nom c'est, mon prénom est, mon nom de famille est, moi c'est, son nom est, elle s'appelle, il s'appelle, qui s'appelle, on m'appelle, nommé, nommée, prénommé, prénommée`,
    field: `nom, contact, personne-ressource, prénom, mon nom, nom complet, signé, de la part de`,
    unsure: `mon nom, mon prénom, je suis, nous sommes, c'est, s'appelle, m'appelle, appelez-moi, ici, appelé, appelée`,
    relation: `belle-soeur, beau-frère, belle-mère, beau-père, belle-fille, gendre, bru, demi-frère, demi-soeur, petit-fils, petite-fille, jumeau, jumelle, marraine, parrain, ex-mari, ex-femme, tata, tonton, camarade, locataire, employeur, employé, employée, secrétaire, réceptionniste, pharmacien, pharmacienne, sage-femme, psychologue, thérapeute, chauffeur, policier, policière, concierge, caissière, bibliothécaire, prêtre, animateur, animatrice, coordonnateur, coordonnatrice, comptable, gardienne, éducatrice, entraîneur, bénévole, interprète, dentiste, maman, mamie, papi, fils, fille, filles, enfants, amis, amies, soeurs, frères, voisins, parents, petits-enfants, mari, femme, époux, épouse, mère, père, maman, papa, frère, soeur, sœur, cousin, cousine, oncle, tante, neveu, nièce, grand-mère, grand-père, bébé, conjoint, conjointe, copain, copine, ami, amie, colocataire, voisin, voisine, propriétaire, patron, patronne, gérant, gérante, superviseur, superviseure, collègue, intervenant, intervenante, travailleur social, travailleuse sociale, conseiller, conseillère, enseignant, enseignante, professeur, professeure, prof, médecin, infirmière, infirmier, avocat, avocate, agent, agente, tuteur, mentor, pasteur, imam, directeur, directrice, enfant, garçon`,
    title: `m, mme, mlle, mr, monsieur, madame, mademoiselle, dr, dre, docteur, docteure, me, maître, soeur, père, cheikh`,
    closing: `avec gratitude, avec reconnaissance, bien amicalement, bises, merci, merci beaucoup, merci bien, merci d'avance, un grand merci, cordialement, bien cordialement, bien à vous, salutations, sincèrement, respectueusement, amicalement, bonne journée, signé, écrit par`,
    not: `pas, sur, dans, à, trop, très, si, difficile, étranger, étrange, long, souvent, toujours, jamais, mal, écrit, prononcé, différent, inconnu, absent, le, la, les, l, un, une, des, en, de, du, et, ou, mais, aussi, important, confidentiel, privé, arabe, africain, est, qui, que, ce, cette, comme, pour, par, bien, ça, cela, autrement`,
  },
  es: {
    sure: `me llamo, mi nombre es, mi nombre completo es, mi apellido es, mi apodo es, su nombre es, me dicen, me llaman`,
    field: `nombre, contacto, nombre completo, apellido, apellidos, firma, firmado, atte, de parte de`,
    unsure: `mi nombre, soy, somos, hablé con, hable con, yo soy, se llama, llamado, llamada, habla, les habla, les escribe`,
    relation: `cuñada, cuñado, suegra, suegro, nuera, yerno, madrina, padrino, hijastro, hijastra, comadre, compadre, nieta, gemelo, gemela, exesposo, exesposa, exmarido, inquilino, inquilina, patrón, patrona, empleador, empleada, secretaria, recepcionista, farmacéutico, farmacéutica, partera, psicóloga, psicólogo, terapeuta, chofer, policía, conserje, cajera, bibliotecaria, sacerdote, coordinadora, coordinador, directora, director, contadora, niñera, voluntaria, voluntario, intérprete, dentista, entrenador, hijo, hija, hijos, hijas, niños, niñas, amigos, amigas, hermanos, hermanas, nietos, vecinos, padres, esposo, esposa, marido, mujer, madre, padre, mamá, papá, hermano, hermana, primo, prima, tío, tía, sobrino, sobrina, abuela, abuelo, nieto, nieta, bebé, pareja, novio, novia, amigo, amiga, vecino, vecina, casero, casera, dueño, dueña, jefe, jefa, gerente, supervisor, supervisora, compañero, compañera, trabajador social, trabajadora social, consejero, consejera, maestro, maestra, profesor, profesora, doctor, doctora, enfermero, enfermera, abogado, abogada, agente, pastor, niño, niña`,
    title: `sr, sra, srta, señor, señora, señorita, don, doña, dr, dra, padre, licenciado, licenciada, lic, ing, profe`,
    closing: `con gratitud, con cariño, quedo de ustedes, gracias, muchas gracias, mil gracias, saludos, saludos cordiales, atentamente, cordialmente, un saludo, un abrazo, firmado, bendiciones`,
    not: `no, muy, en, el, la, los, las, un, una, de, y, o, pero, difícil, raro, largo, extranjero, importante, confidencial, privado, siempre, nunca, mal, es, está, que, a, como, por, para, con, así, lo`,
  },
  fil: {
    sure: `ako si, ako po si, ako ay si, ang pangalan ko ay, ang pangalan ko po ay, pangalan ko ay, ang pangalan ko, ang ngalan ko ay, pangalan ko, ang apelyido ko ay, tawagin ninyo akong, tawagin niyo akong, tawag sa akin ay, nagngangalang, ang pangalan niya ay, pangalan niya ay`,
    field: `pangalan, buong pangalan, apelyido, lagda, mula kay`,
    after: `ang pangalan ko, ang ngalan ko, ang pangalan niya`,
    relation: `hipag, bayaw, biyenan, manugang, pamangkin, apo, ninang, ninong, kumare, kumpare, kambal, tiyahin, tiyuhin, kaklase, katrabaho, kasamahan, nars, abogado, drayber, pulis, kahera, pari, coordinator, yaya, dentista, parmasyotiko, landlord, nurse, teacher, manager, supervisor, boss, caseworker, mga anak ko, mga anak kong, mga kaibigan ko, apo ko, apo, biyenan, biyenan ko, anak, anak ko, anak kong, asawa ko, asawa kong, asawa, nanay, tatay, kapatid, kapatid ko, pinsan, kaibigan, kaibigan ko, kaibigan kong, kapitbahay, amo, guro, titser, doktor, lola, lolo, tita, tito, ate, kuya`,
    title: `g, gng, bb, ginoong, ginang, binibining, aling, mang, ate, kuya, tita, tito, lola, lolo, dr, dra, atty, mr, mrs, ms, sir, ma'am, maam`,
    unsure: `si, ni, kay, sina, nina, kina`,
    closing: `nagpapasalamat, sumasainyo, gumagalang, salamat, salamat po, maraming salamat, maraming salamat po, lubos na gumagalang, nagmamahal`,
    not: `ay, hindi, na, ng, sa, ang, mga, po, ko, mo, niya, at, o, pero, para, mahirap, mahaba, ito, iyon, din, rin, lang, nga, may, wala`,
  },
  so: {
    sure: `magacaygu waa, magacayga waa, magacaygu waxaa weeye, magaceygu waa, magacaygu wuxuu yahay, magacaygu, waxaa la i yiraahdaa, waxaa la i yidhaahdaa, waxaa la ii yaqaan, waxaa la iigu yeeraa, waxa la i yidhaahdo, magaciisu waa, magaceedu waa, la yiraahdo, la yidhaahdo`,
    field: `magac, magaca, magacayga, magaca oo dhan`,
    unsure: `magacayga, magacaygu, waxaan ahay, anigu waxaan ahay, waan ahay, ani waa, waa aniga`,
    relation: `seeddigay, seeddiday, soddohday, soddogay, abtigay, habaryaray, ina'adeerkay, ilma'adeerkay, walaashaday, mataanahayga, kalkaaliso, kalkaalisada, kalkaalisadii, qareenka, qareenkayga, wadaha, darawalka, askariga, imaamka, agaasimaha, turjumaanka, mulkiilaha, maamulaha, dhakhtarka, dhakhtarad, macallinka, macallimad, saaxiibad, saaxiib, xaaska, ninka, wiilka, gabadha, hooyo, aabe, waxaan la hadlay, la hadlay, ii yaqaanaan, loo yaqaan, la yiraahdo, wiilashayda, gabdhahayga, carruurtayda, wiilasheyda, saaxiibadday, jaarkayga, waalidkay, ayeeyaday, awoowgay, waxaa i caawiyay, waxaa na caawisay, waxaa na caawiyay, wiilkayga, inantayda, gabadhayda, ninkayga, xaaskayga, hooyaday, aabahay, walaalkay, walaashay, saaxiibkay, saaxiibtay, deriskayga, macallinkayga, macalinkayga, macallimadda, dhakhtarkayga, xaaskeyga, ninkeyga, adeerkay, habaryartay, eeddaday, ilmahayga, cunugayga`,
    title: `mudane, marwo, sheekh, sheikh, macallin, macalin, dr, dhakhtar, xaaji, xaajiyad, injineer, ustaad, walaal`,
    closing: `mahadsanidiin dhammaan, nabad, nabadgelyo, mahadsanid, mahadsanidiin, waad mahadsan tahay, waad mahadsantahay, mahadsanid aad, salaan`,
    not: `waa, ma, aad, in, ku, ka, oo, iyo, laakiin, kuma, muhiim, adag, dheer, waxaa, waxay, la, u, soo, ah, ahay`,
  },
  vi: {
    sure: `tên tôi là, tôi tên là, tôi tên, tên em là, em tên là, em tên, mình tên là, mình tên, tên mình là, tên của tôi là, họ tên tôi là, tên cháu là, cháu tên là, con tên là, tên là, cứ gọi tôi là, gọi tôi là`,
    field: `tên, họ tên, họ và tên, tên tôi, ký tên, người viết`,
    unsure: `tên, tôi là, chúng tôi là, em là, mình là, cháu là, đây là`,
    relation: `mẹ tôi, bố tôi, má tôi, em dâu, em dâu tôi, chị dâu, chị dâu tôi, anh rể, em rể, mẹ chồng, mẹ vợ, bố chồng, bố vợ, cháu trai, cháu gái, dì tôi, cậu tôi, cô tôi, bác tôi, y tá, cô y tá, dược sĩ, luật sư, tài xế, quản lý, đồng nghiệp, bạn học, người phiên dịch, mục sư, cha xứ, nha sĩ, bảo mẫu, điều phối viên, với, hai con tôi, các con tôi, cháu nội, cháu ngoại, em gái tôi, em trai tôi, anh trai tôi, chị gái tôi, cô giáo tôi, con trai, con trai tôi, con gái, con gái tôi, con tôi, chồng, chồng tôi, vợ, vợ tôi, mẹ, mẹ tôi, bố, bố tôi, ba tôi, anh trai, em trai, chị gái, em gái, bạn, bạn tôi, hàng xóm, chủ nhà, giáo viên, thầy giáo, cô giáo, bác sĩ, sếp, cháu, bé`,
    title: `ông, bà, anh, chị, cô, chú, bác, thầy, bác sĩ, bs, cha, dì, cậu, bé`,
    closing: `biết ơn, thân mến, kính chào, cảm ơn, xin cảm ơn, cám ơn, xin cám ơn, chân thành cảm ơn, cảm ơn nhiều, trân trọng, kính thư, thân ái`,
    not: `không, rất, khó, dài, là, và, của, ở, trong, người, một, các, những, bị, được, đã, có, lạ, gì, ai, sinh, đang`,
  },
  uk: {
    sure: `мене звати, мене звуть, моє ім'я, моє імя, моє прізвище, його звати, її звати, мій псевдонім, звати, на ім'я, зовуть мене`,
    field: `ім'я, імя, прізвище, піб, підпис`,
    unsure: `ім'я, моє ім'я, я, ми, це я, це`,
    relation: `невістка, невістку, зять, свекруха, свекор, теща, тесть, кум, кума, хрещена, хрещений, племінник, племінниця, кузен, кузина, онука, близнюк, колишній чоловік, одногрупниця, одногрупник, колега, колегу, медсестра, медсестру, медсестрі, фармацевт, психолог, психологиня, водій, поліцейський, священник, директор, директорка, координатор, координаторка, бухгалтер, бухгалтерка, няня, перекладач, перекладачка, стоматолог, тренер, тренерка, орендодавиця, говорила з, говорив з, розмовляла з, кличуть мене, називають мене, син, сина, сину, сини, синів, синам, діти, дітей, доньки, дочки, друзі, друзів, подруги, батьки, сусіди, внук, онук, онучка, онуки, дружині, чоловікові, мамою, братом, сестрою, подругою, другом, дочка, донька, доньку, дочку, доньці, чоловік, чоловіка, дружина, дружину, мама, маму, мати, тато, батько, брат, брата, сестра, сестру, друг, подруга, подругу, сусід, сусідка, вчитель, вчителька, вчительку, лікар, лікарка, лікаря, начальник, начальниця, працівниця, куратор, кураторка, бабуся, дідусь, тітка, дядько, орендодавець, адвокат, волонтер, волонтерка, дитина`,
    title: `пан, пані, пана, пану, панові, г-н, г-жа, др, д-р, отець, о`,
    closing: `з вдячністю, щиро ваша, щиро ваш, дякую, щиро дякую, дуже дякую, з повагою, спасибі, з найкращими побажаннями, підпис`,
    not: `не, дуже, в, у, на, і, та, але, це, складно, важко, довге, чуже, є, має, був, була, мене, мені, тут, там, з, від, за, до, про, як, що, щоб, також, просто`,
  },
  ru: {
    sure: `меня зовут, моё имя, мое имя, моя фамилия, его зовут, её зовут, ее зовут, зовут, по имени`,
    field: `имя, фамилия, фио, подпись`,
    unsure: `это я, это`,
    relation: `невестка, зять, свекровь, теща, племянник, племянница, медсестра, коллега, водитель, директор, координатор, няня, переводчик, говорила с, говорил с, сыновья, дети, детей, дочери, друзья, внук, внучка, сын, сына, сыну, дочь, дочка, дочку, муж, мужа, жена, жену, мама, маму, папа, брат, брата, сестра, сестру, друг, друга, подруга, подругу, сосед, соседка, учитель, учительница, врач, врача, начальник, бабушка, дедушка, тетя, дядя, ребенок`,
    title: `господин, госпожа, г-н, г-жа, доктор`,
    closing: `спасибо, большое спасибо, с уважением, благодарю`,
    not: `не, очень, в, на, и, но, это, сложно, меня, мне, тут, там, с, от, за, до, про, как, что, также, просто`,
  },
  sw: {
    sure: `jina langu ni, naitwa, ninaitwa, jina lake ni, anaitwa`,
    field: `jina`,
    unsure: `mimi ni`,
    relation: `shemeji yangu, mama mkwe, baba mkwe, muuguzi, wakili, dereva, mkalimani, meneja, mwanangu, mume wangu, mke wangu, rafiki yangu, mwalimu, jirani yangu, dada yangu, kaka yangu`,
    title: `bwana, bi, bibi, mheshimiwa, daktari, mzee`,
    closing: `asante, asante sana, ahsante`,
    not: `ni, na, ya, wa, si, kwa, katika`,
  },
  ar: {
    sure: `اسمي, اسمي هو, انا اسمي, أنا اسمي, اسمي الكامل, ادعى, أدعى, اسمه, اسمها, يدعى, تدعى, كنيتي, ينادونني, نادوني, سموني, واسمي, واسمه, واسمها`,
    field: `الاسم, الإسم, اسم, الاسم الكامل, التوقيع, المرسل, مقدم الطلب`,
    unsure: `انا, أنا, معكم, معك`,
    relation: `سلفتي, سلفي, حماتي, حماي, كنتي, صهري, ابن أخي, ابنة أخي, بنت أخي, ابن أختي, بنت أختي, ابن عمتي, ابن خالي, بنت خالتي, توأمي, عرابتي, الممرضة, الممرض, ممرضة, الطبيبة, الطبيب, المحامية, المحامي, المديرة, المدير, المترجمة, المترجم, السائق, الشرطي, الإمام, المرشدة, المرشد, المنسقة, المنسق, المتطوعة, المتطوع, الصيدلي, الصيدلانية, المربية, صاحب البيت, صاحبة البيت, زميلنا, ينادونني, يناديني, الكل يناديني, ولداي, ابناي, أولادي, أبنائي, بناتي, ابنتاي, أطفالي, إخوتي, أصدقائي, جارتنا, جارنا, معلمتنا, معلمنا, صديقنا, صديقتنا, طبيبتنا, طبيبنا, ابننا, ابنتنا, زميلي, زميلتي, ابن عمي, بنت عمي, حفيدتي, خطيبي, خطيبتي, ابنتي الصغيرة, ابني الصغير, ابني الكبير, ابنتي الكبيرة, مع, ابني, ابنتي, بنتي, ولدي, زوجي, زوجتي, أمي, والدتي, أبي, والدي, أخي, اخي, أختي, اختي, صديقي, صديقتي, جاري, جارتي, مديري, مديرتي, معلمي, معلمتي, المعلمة, المعلم, الموظفة, الموظف, مرشدتي, مرشدي, خالي, خالتي, عمي, عمتي, جدتي, جدي, طبيبي, طبيبتي, حفيدي, طفلي, طفلتي`,
    title: `السيد, السيدة, الآنسة`,
    profession: `سيد, سيدة, الدكتور, الدكتورة, دكتور, دكتورة, د, الأستاذ, الأستاذة, أستاذ, أستاذة, الشيخ, المهندس, المهندسة, الحاج, الحاجة, أم, أبو`,
    closing: `مع الامتنان, مع التقدير, وشكرا, والسلام عليكم, شكرا, شكراً, شكرا لكم, شكرا جزيلا, مع الشكر, مع تحياتي, تحياتي, مع خالص التحية, مع الاحترام, جزاكم الله خيرا`,
    not: `هو, هي, في, على, من, ليس, غير, لا, صعب, عربي, غريب, طويل, دائما, لم, لن, كان, موجود, مكتوب, المستعار, الحقيقي, كما, الذي, التي, و, عند, مع, الى, إلى, الأول, الثاني, العائلي, مهم, سري, عربية, أجنبي, انا, أنا, قد, الثلاثي, الأخير, بالكامل, فقط, يسبب, يصعب, جدا`,
  },
  fa: {
    sure: `اسم من, نام من, اسمم, نامم, اسم بنده, نام کامل من, نام خانوادگی من, فامیلی من, اسمش, نامش, اسم پسرم, اسم دخترم, به نام`,
    field: `نام, اسم, نام و نام خانوادگی, نام خانوادگی, امضا`,
    unsure: `من, بنده, اینجانب`,
    relation: `جاری‌ام, زن برادرم, برادر شوهرم, خواهر شوهرم, مادرشوهرم, مادر شوهرم, پدر شوهرم, مادرزنم, عروسم, دامادم, خواهرزاده‌ام, برادرزاده‌ام, پسرعمویم, دخترعمویم, عمه‌ام, دایی‌ام, نامزدم, همکارم, همکلاسی‌ام, پرستار, پرستارم, وکیلم, مدیرم, راننده, مترجم, مترجمم, امام, مشاورم, مشاور, معلم, صاحبخانه, داروساز, دندانپزشکم, هماهنگ‌کننده, ننه, بی‌بی, پسرهایم, دخترهایم, بچه‌هایم, فرزندانم, دوستانم, معلم ما, دوست ما, همسایه ما, نوه‌ام, با, پسرم, دخترم, شوهرم, همسرم, خانمم, مادرم, پدرم, برادرم, خواهرم, دوستم, همسایه‌ام, همسایه ام, معلمم, معلم پسرم, دکترم, رئیسم, مددکارم, مددکار, عمویم, خاله‌ام, مادربزرگم, پدربزرگم, فرزندم, بچه‌ام`,
    title: `آقای, خانم, جناب, سرکار خانم`,
    profession: `دکتر, مهندس, استاد, حاجی, سید`,
    closing: `با قدردانی, با مهر, قربان شما, ممنون, ممنونم, تشکر, با تشکر, سپاس, با سپاس, متشکرم, با احترام, ارادتمند`,
    end: `است, هست, هستم, میباشد, می‌باشد, ه, و, میگویند, می‌گویند`,
    not: `در, از, به, را, که, این, آن, نیست, سخت, خارجی, عربی, خیلی, هم, یک, مهم, محرمانه, و, برای, با, رو, تلفظ, طولانی, من, ما, روی, همیشه, فقط`,
  },
  ur: {
    sure: `میرا نام, میرا اسم, میرا پورا نام, ان کا نام, اس کا نام, بیٹے کا نام, بیٹی کا نام, مجھے`,
    field: `نام, پورا نام, دستخط`,
    unsure: `میں`,
    relation: `نند, دیور, جیٹھ, بھابھی, ساس, سسر, بہو, داماد, سالی, سالا, بھتیجا, بھتیجی, بھانجا, بھانجی, پھوپھی, ماموں, منگیتر, ہم جماعت, نرس, وکیل, ڈرائیور, امام, مترجم, منیجر, رضاکار, دندان ساز, آیا, استانی, کونسلر, بیٹوں, بیٹیوں, بچوں, بچے, دوستوں, ساتھی, پوتا, پوتی, نواسی, نواسا, بیٹا, بیٹے, بیٹی, شوہر, بیوی, ماں, والدہ, والد, بھائی, بہن, دوست, سہیلی, پڑوسی, ہمسایہ, استاد, ٹیچر, ڈاکٹر, مالک مکان, باس, مینیجر, کیس ورکر, چچا, خالہ, نانی, دادی, دادا`,
    title: `جناب, محترم, محترمہ, مسٹر, مسز`,
    profession: `ڈاکٹر, استاد, حاجی, سر, میڈم, شیخ`,
    honorific: `صاحب, صاحبہ, بھائی, باجی, آپا, جی`,
    closing: `شکر گزار, دعا گو, خیر اندیش, شکریہ, بہت شکریہ, آپ کا شکریہ, والسلام, جزاک اللہ`,
    end: `ہے, ہیں, ہوں, تھا, تھی, کہتے, اور, سے`,
    not: `نہیں, بہت, میں, پر, سے, کو, کی, کا, کے, اور, بھی, مشکل, عربی, یہ, وہ, لمبا, غلط, ایک, کیا, نے, تو, اہم, خفیہ, صحیح, ٹھیک, فہرست, لسٹ`,
  },
  ps: {
    sure: `زما نوم, نوم مې, د هغه نوم, د هغې نوم`,
    field: `نوم`,
    relation: `ورېندار, نږور, زوم, نرسه, وکیل, استاذ, زوی مې, لور مې, مېړه مې, ورور مې, خور مې, ملګری مې`,
    title: `ښاغلی`,
    profession: `ډاکټر, استاد, حاجي`,
    closing: `مننه, ډېره مننه`,
    end: `دی, ده, دي, او`,
    not: `نه, په, له, د, او, ډېر, سخت`,
  },
  hi: {
    sure: `मेरा नाम, मेरा पूरा नाम, मेरा शुभ नाम, मेरे बेटे का नाम, मेरी बेटी का नाम, बेटे का नाम, बेटी का नाम, पति का नाम, पत्नी का नाम, उसका नाम, उनका नाम, जिसका नाम, मुझे सब, सब मुझे, लोग मुझे`,
    field: `नाम, पूरा नाम, हस्ताक्षर`,
    unsure: `मैं, मै`,
    relation: `ननद, देवर, जेठ, भाभी, सास, ससुर, बहू, दामाद, साली, साला, भतीजा, भतीजी, भांजा, भांजी, बुआ, मौसी, फूफा, मंगेतर, सहपाठी, सहकर्मी, नर्स, वकील, ड्राइवर, पुजारी, अनुवादक, स्वयंसेवक, दंत चिकित्सक, आया, काउंसलर, पोता, पोती, नाती, बेटों, बेटियों, बच्चे, बच्चों, दोस्तों, साथी, पोता, पोती, बेटा, बेटे, बेटी, पति, पत्नी, माँ, मां, पिता, भाई, बहन, दोस्त, सहेली, पड़ोसी, पड़ोसन, शिक्षक, शिक्षिका, टीचर, डॉक्टर, मकान मालिक, बॉस, मैनेजर, चाचा, चाची, मामा, दादी, दादा, नानी, नाना, केसवर्कर, केस वर्कर`,
    title: `श्री, श्रीमती, सुश्री, मिस्टर, मिसेज, कुमारी`,
    profession: `डॉ, डॉक्टर, प्रो, पंडित, सर, मैडम`,
    honorific: `जी, साहब, भाई, दीदी, अंकल, आंटी`,
    closing: `आभार, सादर धन्यवाद, भवदीय, धन्यवाद, बहुत धन्यवाद, शुक्रिया, सादर, आपका, आपकी`,
    end: `है, हैं, हूँ, हूं, था, थी, और, कहते`,
    not: `नहीं, बहुत, में, पर, से, को, की, का, के, और, भी, मुश्किल, कठिन, यह, वह, लंबा, गलत, एक, क्या, ने, तो, लिखा, सूची, लिस्ट, सही, हमेशा, बस, छिपा, गुप्त`,
  },
  pa: {
    sure: `ਮੇਰਾ ਨਾਮ, ਮੇਰਾ ਨਾਂ, ਮੇਰਾ ਨਾਂਅ, ਮੇਰਾ ਪੂਰਾ ਨਾਮ, ਪੁੱਤਰ ਦਾ ਨਾਮ, ਪੁੱਤ ਦਾ ਨਾਂ, ਧੀ ਦਾ ਨਾਂ, ਧੀ ਦਾ ਨਾਮ, ਉਸ ਦਾ ਨਾਮ, ਉਸ ਦਾ ਨਾਂ, ਉਸਦਾ ਨਾਮ, ਉਹਨਾਂ ਦਾ ਨਾਮ, ਮੈਨੂੰ ਸਾਰੇ, ਸਾਰੇ ਮੈਨੂੰ, ਲੋਕ ਮੈਨੂੰ`,
    field: `ਨਾਮ, ਨਾਂ, ਪੂਰਾ ਨਾਮ, ਦਸਤਖ਼ਤ`,
    unsure: `ਮੈਂ`,
    relation: `ਨਣਦ, ਦਿਓਰ, ਜੇਠ, ਭਾਬੀ, ਸੱਸ, ਸਹੁਰਾ, ਨੂੰਹ, ਜਵਾਈ, ਸਾਲੀ, ਸਾਲਾ, ਭਤੀਜਾ, ਭਤੀਜੀ, ਭਾਣਜਾ, ਭਾਣਜੀ, ਭੂਆ, ਮਾਸੀ, ਮੰਗੇਤਰ, ਜਮਾਤੀ, ਸਹਿਕਰਮੀ, ਨਰਸ, ਵਕੀਲ, ਡਰਾਈਵਰ, ਗ੍ਰੰਥੀ, ਅਨੁਵਾਦਕ, ਵਲੰਟੀਅਰ, ਕੌਂਸਲਰ, ਪੋਤਰਾ, ਪੋਤਰੀ, ਪੁੱਤਰਾਂ, ਬੱਚੇ, ਬੱਚਿਆਂ, ਧੀਆਂ, ਦੋਸਤਾਂ, ਸਾਥੀ, ਪੋਤਾ, ਪੋਤੀ, ਪੁੱਤਰ, ਪੁੱਤ, ਬੇਟਾ, ਬੇਟੀ, ਧੀ, ਪਤੀ, ਪਤਨੀ, ਮਾਂ, ਮਾਤਾ, ਪਿਤਾ, ਭਰਾ, ਭੈਣ, ਦੋਸਤ, ਸਹੇਲੀ, ਗੁਆਂਢੀ, ਅਧਿਆਪਕ, ਅਧਿਆਪਕਾ, ਟੀਚਰ, ਡਾਕਟਰ, ਮਕਾਨ ਮਾਲਕ, ਬੌਸ, ਮੈਨੇਜਰ, ਚਾਚਾ, ਮਾਮਾ, ਦਾਦੀ, ਨਾਨੀ, ਕੇਸ ਵਰਕਰ`,
    title: `ਸ੍ਰੀ, ਸ਼੍ਰੀ, ਸ੍ਰੀਮਤੀ, ਸ਼੍ਰੀਮਤੀ, ਸਰਦਾਰ, ਸਰਦਾਰਨੀ, ਮਿਸਟਰ, ਮਿਸਿਜ਼`,
    profession: `ਡਾ, ਡਾਕਟਰ, ਭਾਈ, ਬੀਬੀ, ਗਿਆਨੀ, ਸਰ, ਮੈਡਮ`,
    honorific: `ਜੀ, ਸਾਹਿਬ, ਭੈਣ ਜੀ, ਭਾਜੀ`,
    closing: `ਧੰਨਵਾਦ ਸਹਿਤ, ਸ਼ੁਕਰਗੁਜ਼ਾਰ, ਆਪ ਜੀ ਦਾ, ਧੰਨਵਾਦ, ਬਹੁਤ ਧੰਨਵਾਦ, ਸ਼ੁਕਰੀਆ, ਮਿਹਰਬਾਨੀ, ਸਤਿਕਾਰ ਸਹਿਤ`,
    end: `ਹੈ, ਹਨ, ਹਾਂ, ਸੀ, ਅਤੇ, ਤੇ, ਕਹਿੰਦੇ`,
    not: `ਨਹੀਂ, ਬਹੁਤ, ਵਿੱਚ, ਵਿਚ, ਤੇ, ਤੋਂ, ਨੂੰ, ਦੀ, ਦਾ, ਦੇ, ਅਤੇ, ਵੀ, ਮੁਸ਼ਕਲ, ਔਖਾ, ਇਹ, ਉਹ, ਲੰਬਾ, ਗਲਤ, ਇੱਕ, ਕੀ, ਨੇ, ਤਾਂ, ਸੂਚੀ, ਲਿਸਟ, ਸਹੀ, ਗੁਪਤ, ਅਕਾਲ`,
  },
  am: {
    sure: `ስሜ, የኔ ስም, የእኔ ስም, ሙሉ ስሜ, የልጄ ስም, የባለቤቴ ስም, ስሙ, ስሟ, ስማቸው`,
    field: `ስም, ሙሉ ስም, ፊርማ`,
    after: `ይሉኛል, ብለው ይጠሩኛል, እባላለሁ, ይባላል, ትባላለች, የተባለ, የምትባል, የሚባል`,
    unsure: `እኔ`,
    relation: `አማቴ, ምራቴ, ዋርሳዬ, የወንድሜ ልጅ, የእህቴ ልጅ, የአጎቴ ልጅ, እጮኛዬ, የልጅ ልጄ, ነርስ, ነርሷ, ነርሱ, ጠበቃዬ, ሹፌሩ, አስተርጓሚ, አስተርጓሚዬ, አስተማሪ, አስተማሪው, አስተማሪዋ, ሥራ አስኪያጅ, አከራዬ, የቤት አከራዬ, ቄሱ, ኢማሙ, የሥራ ባልደረባዬ, ልጆቼ, ጓደኞቼ, የልጅ ልጄ, የስራ ባልደረባዬ, አማቼ, ልጄ, ወንድ ልጄ, ሴት ልጄ, ባለቤቴ, ባሌ, ሚስቴ, እናቴ, አባቴ, ወንድሜ, እህቴ, ጓደኛዬ, ጎረቤቴ, አስተማሪዬ, መምህሬ, ሐኪሜ, ዶክተሬ, አለቃዬ, አጎቴ, አክስቴ, አያቴ`,
    title: `አቶ, ወይዘሮ, ወ/ሮ, ወይዘሪት, ጋሽ, እትዬ`,
    profession: `ዶክተር, ዶ/ር, ፕሮፌሰር, መምህር, ቄስ, አባ, ሼህ, ኢንጂነር`,
    closing: `ከምስጋና ጋር, ከፍቅር ጋር, አመሰግናለሁ, እናመሰግናለን, በጣም አመሰግናለሁ, ከአክብሮት ጋር, ከሰላምታ ጋር`,
    end: `ነው, ይባላል, እባላለሁ, ናት, ትባላለች, እና`,
    not: `በጣም, ነው, እና, ግን, አይደለም, የለም, ከባድ, ረጅም, ሁልጊዜ, በ, ዝርዝር, ላይ, ውስጥ, ሚስጥር, እዚህ, ማንም`,
  },
  ti: {
    sure: `ስመይ, ናተይ ስም, ሽመይ, ምሉእ ስመይ, ስም ወደይ, ስም ጓለይ, ስሙ, ስማ`,
    field: `ስም, ምሉእ ስም, ፌርማ`,
    after: `ይብሉኒ, ይጽውዑኒ, እበሃል, ይበሃል, ትበሃል, ዝበሃል, እትበሃል, ዝተባህለ`,
    unsure: `ኣነ, አነ`,
    relation: `ሓማተይ, ሓሙይ, መርዓተይ, ወዲ ሓወይ, ጓል ሓብተይ, ወዲ ኣኮይ, ሕጹየይ, ነርስ, ነርሳይ, ጠበቓይ, ኣውቲስታ, ተርጓማይ, ኣካያዲ, ኣካራዪት, መማህርተይ, ቀሺ, ደቀይ, ኣዕሩኽተይ, ብጻየይ, ሓማተይ, ወደይ, ጓለይ, ሰብኣየይ, ሰበይተይ, በዓል ቤተይ, በዓልቲ ቤተይ, ኣደይ, ኣቦይ, ሓወይ, ሓብተይ, ሓፍተይ, ዓርከይ, መሓዛይ, ጎረቤተይ, መምህረይ, ሓኪመይ, ኣለቓይ, ኣኮይ, ሓወቦይ, ኣሞይ`,
    title: `ኣቶ, አቶ, ኣይተ, ወይዘሮ, ወ/ሮ, ወይዘሪት`,
    profession: `ዶክተር, ዶ/ር, መምህር, ቀሺ, ኣባ, ሸኽ, መምህረይ`,
    closing: `ምስ ምስጋና, ምስ ሰላምታ, የቐንየለይ, የመስግን, የመስግነኩም, ብዙሕ የቐንየለይ, ምስ ኣኽብሮት`,
    end: `እዩ, ይበሃል, እያ, እበሃል, ትበሃል, ን, ከምኡ, ካብ`,
    not: `ኣይኮነን, ብጣዕሚ, ኣብ, እና, ግን, የለን, ከቢድ, ነዊሕ, ኩሉ, ዝርዝር, ምስጢር, ኣዝዩ, እዩ, ኣሎ`,
  },
};
