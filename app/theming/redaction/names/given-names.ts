import { scanText } from '../scan-text.ts';

/**
 * Given names (and some family names) that are common among those who answer, by script. They are evidence where a cue
 * alone is too weak: after “I am” or “my son” in scripts without capitals, or typed without them. A name that is an
 * everyday word too (Will, May, كريم, आशा) is left out, or counts only where `capital` letters show it.
 */
const names = `
ahmed ahmad mohamed mohammed mohammad muhammad mohamad mahmoud mustafa mostafa ali hassan hussein hossein husain omar umar khalid khaled ibrahim ismail yusuf yousef youssef abdullah abdallah abdul abdirahman abdirahim abdikadir abdi abdulahi abdullahi tariq tarek samir karim kareem rashid bilal hamza zaid zayd walid faisal fahad nasser nabil adel amir ameer anwar jamal kamal majid saeed said salim sami ziad
aisha ayesha aysha fatima fatma fatuma faduma zainab zaynab maryam mariam miriam khadija khadra amina aminah halima halimo hodan hawa hawo sahra zahra zahara leila layla noor nour salma samira yasmin yasmeen jasmine rania dina hanan huda iman sabah souad suad nadia najwa rana reem sara sarah sana ubah ifrah ayan asha deeqa farhiya fartun ruqiya xaliimo xasan cabdi cabdullahi caasha faadumo maxamed axmed cali jaamac warsame nuur farax guuleed
maria mary juan jose josé luis carlos miguel jorge pedro pablo antonio francisco fernando ricardo eduardo alejandro roberto rafael sergio diego andres javier manuel mario oscar raul ruben hector victor guillermo guadalupe rosa ana carmen lucia elena isabel patricia sofia valentina camila gabriela daniela adriana claudia monica veronica alejandra mariana paola natalia carolina beatriz teresa gloria esperanza yolanda lorena marisol josefina juana
garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes morales ortiz gutierrez chavez ramos mendoza santos cruz bautista villanueva dela aquino
jun jomar rodel rommel rowena rosalie marites maricel jocelyn lourdes corazon imelda analyn cherry arnel reynaldo danilo ernesto ligaya
john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron henry adam nathan peter kyle walter jeremy keith roger terry lawrence sean christian
patricia jennifer linda elizabeth barbara susan jessica karen lisa nancy betty margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura cynthia dorothy amy kathleen angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine heather diane olivia julie joyce victoria kelly lauren christina joan evelyn judith andrea hannah megan cheryl jacqueline martha ann teresa kathryn janice jean alice julia judy sophie sophia jane smith johnson brown jones miller wilson taylor anderson
jacques jean pierre michel philippe alain bernard andre claude francois nicolas laurent julien olivier sebastien guillaume mathieu etienne luc marc yves rene denis gilles benoit antoine marie nathalie isabelle sylvie catherine francoise valerie veronique celine chantal genevieve helene josee manon martine monique aurelie amelie elodie camille chloe lea tremblay gagnon roy cote bouchard gauthier morin lavoie fortin gagne ouellet pelletier belanger bergeron leblanc
singh kaur gurpreet harpreet manpreet jaspreet amanpreet sukhpreet rajpreet kuldeep sandeep mandeep hardeep gurdeep jagdeep navdeep balwinder sukhwinder parminder jaswinder kulwinder harjit manjit surjit daljit baljit amarjit ranjit inderjit jasbir balbir gurmeet simran kiran navjot gill dhillon sidhu sandhu grewal brar dhaliwal
rahul amit rohit rajesh suresh ramesh mahesh mukesh dinesh sanjay vijay ajay anil sunil vikram arjun ravi raj kumar sharma verma gupta patel shah mehta reddy priya pooja puja neha anita sunita kavita geeta sita rekha meena shweta deepa deepika anjali nisha divya swati sneha lakshmi
noel liam noah mateo emiliano rigoberto yonas idris ines wilfrid mireille amadou mamadou fatou fatoumata aissatou ousmane moussa ibrahima seydou boubacar mariama kadiatou nimco sagal liban sucaad ikraan maxamuud cumar hibaaq nasteexo bilan zahara nimo
nguyen tran pham huynh hoang phan vu vo dang bui thi minh tuan hung dung thanh phuong thao trang linh huong lan hoa mai nga thuy hanh
wei wang zhang chen liu yang huang zhao zhou ming xiao jing ying yan hui jun feng lei tao qiang hao yun fang mei xiu
kim choi jung kang cho yoon jang lim jisoo minjun seojun jiwoo minseo hyun jin soo young seung
olena oksana olga olha iryna irina nataliya natalia tetiana tatiana svitlana svetlana kateryna yulia yuliya anastasia anastasiia maryna viktoriia oleksandr alexandr serhiy sergiy andriy volodymyr vladimir mykola viktor dmytro dmitry yuriy ivan vasyl petro oleh bohdan taras roman maksym shevchenko kovalenko bondarenko kravchenko
tesfay tesfaye berhane berhe gebre gebremedhin haile hailemariam mulugeta solomon dawit daniel yonas yohannes abraham abrham filmon samuel semere kidane kiflom mehari merhawi ermias amanuel biniam robel henok hiwot selam senait saba rahel rahwa feven bethlehem tigist almaz aster meron helen mihret abeba azeb alem lemlem eden bereket abebe kebede bekele tadesse girma getachew worku alemu desta
parisa shirin farhad reza mehdi mohsen hamid saeid majid behrouz babak arash kaveh omid navid nasrin maryam zohreh mahsa niloufar azadeh ladan roya soraya farzana farid ahmadi hosseini mohammadi karimi rezai zahra habib najib wali gul zarmina laila
grace joseph emmanuel blessing chukwu ngozi adaeze chinedu oluwaseun kwame kofi ama kojo jean-paul jean-claude josephine odette innocent juma neema rehema baraka zawadi
fatemeh masoud sadia saima shazia nadeem naveed imran asif kashif shahid usman zubair rizwan saima rabia sumaira farah nasreen parveen begum khan butt chaudhry malik qureshi siddiqui
`;

const otherScripts = `
أحمد محمد محمود مصطفى علي حسين عمر خالد إبراهيم اسماعيل يوسف عبدالله عبدالرحمن طارق سمير رشيد بلال حمزة زيد وليد فيصل فهد ناصر نبيل أنور مجيد سليم زياد جمال ماجد فادي رامي باسل هشام عماد عثمان إدريس فاطمة عائشة زينب مريم خديجة أمينة حليمة سارة ليلى سلمى سميرة ياسمين رانيا دينا حنان نادية نجوى ريم سناء رقية زهراء فرح لينا مروة هبة دعاء آلاء غادة سعاد سوسن نوال هناء روزا روزالين ميساء لبنى أريج ولاء قمر غفران آدم ريان سناء وفاء هيفاء لمى رغد جود تالا ملك ندى شهد رهف حسام مازن بشار غسان أيمن أنس معاذ عبير سهام إلهام ابتسام عبدو جميلة حياة رجاء زكريا يحيى يونس عيسى موسى داود سليمان هارون لقمان قاسم جعفر باقر كوثر بتول إسراء ولاء شيماء نهى سحر منال أحلام فاتن بشرى تسنيم الحسن الأحمد المحمد الخطيب الشامي الحلبي
رضا مهدی محسن حمید بهروز بابک آرش کاوه امید نوید نسرین زهره مهسا نیلوفر آزاده لادن پریسا شیرین فرهاد فرزانه فرید حبیب نجیب احمدی حسینی محمدی کریمی رضایی موسوی جعفری هاشمی نوری حیدری گل‌محمد زرمینه لیلا سمیه رزا سهیلا کاظمی جواد رویا سارا مریم هدیه نازنین شقایق مهناز فریبا شهلا پروین سهیلا ژاله بیژن جواد کاظم علی‌رضا محمدرضا امیرعلی پویا سینا کیان رامین شهرام فرشید کامران زهرا رقیه عاطفه حلیمه گلالی پروانه فریده نجیبه ذکیه شکریه شفیقه بصیر نصیر قادر جلیل خلیل معصومه فاطمه الهام سمیرا مینا
ندیم نوید عمران آصف کاشف شاہد عثمان زبیر رضوان رابعہ سمیرا نسرین پروین خان بٹ چوہدری قریشی صدیقی صائمہ شازیہ سعدیہ عائشہ فاطمہ خدیجہ مریم زینب ثناء حنا بلال حمزہ یوسف طارق فیصل روزا فرح رابعہ نادیہ سلمیٰ رخسانہ شبانہ ریحانہ عظمیٰ ارم کرن سدرہ اقراء زہرہ سلیم کریم وسیم نعیم شکیل جمیل ارشد امجد اشرف شہزاد فراز احسن علی حسن حسین احمد محمد عمر سارہ اکرم اسلم
राहुल अमित रोहित राजेश सुरेश रमेश महेश मुकेश दिनेश संजय विजय अजय अनिल सुनील विक्रम अर्जुन रवि कुमार शर्मा वर्मा गुप्ता पटेल मेहता सिंह प्रिया पूजा नेहा अनीता सुनीता कविता गीता सीता रेखा मीना श्वेता दीपा दीपिका अंजलि निशा दिव्या स्वाति स्नेहा लक्ष्मी अर्चना मनीष नितिन विकास गौरव सौरभ मोहन सोहन रीना सविता ममता रोज़ा आरती ज्योति रश्मि मंजू राधा सरिता कमला विमला उर्मिला पुष्पा शीला रोहन करण आदित्य अभिषेक दीपक अशोक राजीव प्रकाश मनोज पंकज संदीप कपिल हरीश नरेश जोशी यादव मिश्रा तिवारी पांडे
ਸਿੰਘ ਕੌਰ ਗੁਰਪ੍ਰੀਤ ਹਰਪ੍ਰੀਤ ਮਨਪ੍ਰੀਤ ਜਸਪ੍ਰੀਤ ਅਮਨਪ੍ਰੀਤ ਸੁਖਪ੍ਰੀਤ ਕੁਲਦੀਪ ਸੰਦੀਪ ਮਨਦੀਪ ਹਰਦੀਪ ਗੁਰਦੀਪ ਜਗਦੀਪ ਨਵਦੀਪ ਬਲਵਿੰਦਰ ਸੁਖਵਿੰਦਰ ਪਰਮਿੰਦਰ ਜਸਵਿੰਦਰ ਕੁਲਵਿੰਦਰ ਹਰਜੀਤ ਮਨਜੀਤ ਸੁਰਜੀਤ ਦਲਜੀਤ ਬਲਜੀਤ ਅਮਰਜੀਤ ਰਣਜੀਤ ਜਸਬੀਰ ਬਲਬੀਰ ਗੁਰਮੀਤ ਸਿਮਰਨ ਨਵਜੋਤ ਗਿੱਲ ਢਿੱਲੋਂ ਸਿੱਧੂ ਸੰਧੂ ਗਰੇਵਾਲ ਬਰਾੜ ਧਾਲੀਵਾਲ ਅਮਨ ਰਮਨ ਕਿਰਨ ਰੋਜ਼ਾ ਸੁਖਦੇਵ ਜਸਲੀਨ ਪ੍ਰਭਜੋਤ ਅਰਸ਼ਦੀਪ ਲਵਪ੍ਰੀਤ ਰਾਜਵਿੰਦਰ ਸਰਬਜੀਤ ਜਗਜੀਤ ਕਰਮਜੀਤ ਹਰਮਨ ਜਸ਼ਨ ਬਲਦੇਵ ਮਹਿੰਦਰ ਸਤਨਾਮ ਨਰਿੰਦਰ ਰੁਪਿੰਦਰ ਪਵਨ ਸੋਨੀਆ ਨੀਲਮ ਰਾਜ ਬੈਂਸ ਸੰਘਾ
Олена Оксана Ольга Ірина Наталія Тетяна Світлана Катерина Юлія Анастасія Марина Вікторія Людмила Галина Лариса Марія Ганна Анна Софія Дарина Олександр Сергій Андрій Володимир Микола Віктор Дмитро Юрій Іван Василь Петро Олег Богдан Тарас Роман Максим Артем Назар Остап Шевченко Коваленко Бондаренко Кравченко Ткаченко Мельник Олену Оксану Ірину Тетяну Марію Андрія Сергія Тараса Максима Ольгу Наталю Данило Матвій Зоряна Соломія Злата Мирослава Ярослав Остап Левко Денис Ілля Марко Лука Яна Аліна Діана Інна Лілія Надія Любов Віра Вікторія Валентина Галину Яна Елена Ирина Наталья Татьяна Светлана Екатерина Юлия Анастасия Александр Сергей Андрей Владимир Николай Дмитрий Юрий Иван Василий
አበበ ከበደ በቀለ ታደሰ ግርማ ጌታቸው ወርቁ አለሙ ተስፋዬ ሙሉጌታ ሰለሞን ዳዊት ዳንኤል ዮናስ ዮሐንስ አብርሃም ሳሙኤል ኤርሚያስ አማኑኤል ቢኒያም ሮቤል ሄኖክ ሕይወት ሰናይት ሳባ ራሄል ቤተልሔም ትዕግስት አልማዝ አስቴር ሜሮን ሄለን ምህረት አበባ አዜብ ለምለም ኤደን በረከት ሀይሌ ኃይሌ መሀመድ አህመድ ፋጡማ ፋጢማ ዘይነብ ሀሰን ሁሴን ማርያም ማርታ ሩት ሊያ ናትናኤል ያሬድ ብሩክ ዘውዱ ሮዛ ሀብታሙ ሳምራዊት መንግስቱ ፍቅርተ አስናቀች ታምራት ደረጀ ሙሉ እመቤት መሠረት ኤልሳቤጥ ሣራ ሳራ ሩሐማ ቤዛ ኪዳን ዓለም ተመስገን ብርሃኑ ሽመልስ አሸናፊ እስክንድር ፍፁም ሀና ሐና ሜላት ወልደ ገብረ
ተስፋይ በርሀ ብርሃነ ገብረመድህን ሃይለ ፊልሞን ሰመረ ኪዳነ ክፍሎም መሓሪ መርሃዊ ሮቤል ህይወት ኣማኑኤል ኣብርሃም ሳሙኤል ዮናስ ዮውሃንስ ሰናይት ራህዋ ፌቨን ኣልማዝ ኣስቴር ሄለን ለተብርሃን ለተሃይማኖት ኣዜብ ተኽለ ወልዱ ገብረ መሓመድ ኣሕመድ ፋጥና ዛህራ ሳልሕ ኢድሪስ ሮዛ ሰምሃር ኣርሰማ ዮርዳኖስ ሚካኤል ኤልሳ ለተኪዳን ኪዳን ሃብቶም ጸጋይ ኣለም ብርሃን መብራህቱ ዘርኣይ ኣሰፋ ኢሳያስ ሩታ ሓና ሳራ ማርታ ኤልሳቤጥ ዳኒኤል ዳዊት ሰለሙን ኣስመላሽ
`;

/** Everyday words: a name only where a capital letter stands. */
const alsoWords = new Set(
  'said noel maya rose may will hope faith joy grace angel victor roman linda amir iman sana dina mai an soo jin ming jun hoa lan nga mei fang hui yan tao lei feng hao wei roy cote gul wali ama eden selam desta alem said park gill brown miller taylor smith cherry innocent blessing christian jack dung huong thanh lea luc gloria cruz santos flores torres reyes rosa dela vu vo bui thi gary raj ravi shah malik said nour noor saba rana asha ayan hawa'.split(
    ' ',
  ),
);

const known: ReadonlySet<string> = new Set(
  `${names} ${otherScripts}`
    .split(/\s+/u)
    .filter((name) => name !== '')
    .map((name) => scanText(name).text),
);

/** Two or three Latin letters are a word of some language nearly always. */
const shortLatin = /^(?!ali$|ana$|leo$|eva$)[a-z]{1,3}$/u;

/** Whether a scanned word is a given name that we know. Without a capital letter everyday words are none. */
export function isGivenName(word: string, capital: boolean): boolean {
  return known.has(word) && (capital || !(alsoWords.has(word) || shortLatin.test(word)));
}

/** Family names that are words of other languages; they count in Vietnamese text only, and with a capital. */
const vietnameseFamilyNames: ReadonlySet<string> = new Set(
  'le ho ngo do duong dang ly dinh trinh mac ha to ta kieu'.split(' '),
);

/** Syllables of Vietnamese names; without accents many are words, or parts of countries' names (Đức, Thái Lan). */
const vietnameseSyllables: ReadonlySet<string> = new Set(
  'an anh ai bao bich binh cam chau chi cuc cuong dao dat diem dieu dong duc dung duy gia giang hai ham han hang hanh hao hau hien hieu hoa hoai hoang hong hue hung huong huy khai khanh khoa khoi kien kieu kim lam lan le linh loan loc loi long luan ly mai man mau minh my nam nga ngan nghia ngoc nguyet nhan nhat nhi nhu nhung ninh oanh phat phong phu phuc phuoc phuong quan quang que quoc quy quyen quynh sang son suong tai tam tan thach thai than thang thanh thao the thi thien thinh tho thoa thu thuan thuy tien tin tinh toan trang tri trinh truc trung truong tu tuan tung tuyet van vi viet vinh vu vy xuan yen lua le'.split(
    ' ',
  ),
);

export function isVietnameseSyllable(word: string): boolean {
  return vietnameseSyllables.has(word);
}

export function isVietnameseFamilyName(word: string): boolean {
  return vietnameseFamilyNames.has(word);
}
