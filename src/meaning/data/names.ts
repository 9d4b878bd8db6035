const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Forms that are names and ordinary words: at the head of a sentence they need a comma, patronymic or cue. */
export const WORDLIKE_FORMS_RU = words(`вера веру вере верой веры надежда надежду надежды надежде надеждой любовь слава славу славы славе роман романа роза розы розу рая рай раем раю света свете светом лев льва лука луке луки
  мира миру миром мире лада ладу лады лана марта марте марту март марты майя мая мае маю любы любой любе поля полю поле полей пола мила милой мили милы дина лида лика лики лику тома тому томе томой злата софа дана дане даны данные
  алой аля зоне коле коли галя гале галей лола леса зла стас ася ян яне нике ника вали валей толя толи боря борей степа степи слова мать али алла зое рома роме влада владе гене гена макар том камиль лия оле олей мишей миши мак рад
  толик толика толику мария эли эле элей тая таю таей ида адам дар дарья жора мария`);

/** Words after which a capitalised word is a name, with whose name it is. */
export const CUES: readonly (readonly [words: string, who: 'agent' | 'customer'])[] = [
  ['меня зовут', 'agent'], ['меня звать', 'agent'], ['мое имя', 'agent'], ['вас беспокоит', 'agent'], ['беспокоит', 'agent'], ['на связи', 'agent'], ['с вами', 'agent'], ['это', 'agent'], ['говорит', 'agent'], ['вам звонит', 'agent'],
  ['специалист', 'agent'], ['менеджер', 'agent'], ['оператор', 'agent'],
  ['my name is', 'agent'], ["my name 's", 'agent'], ["name 's", 'agent'], ['name is', 'agent'], ['this is', 'agent'], ["it 's", 'agent'], ["i 'm", 'agent'], ['i am', 'agent'], ['here is', 'agent'],
  ['speaking to', 'customer'], ['speaking with', 'customer'], ['speak to', 'customer'], ['speak with', 'customer'], ['is this', 'customer'], ['is that', 'customer'], ['talking to', 'customer'],
];

/** Titles before a surname. */
export const TITLES = words('mr mrs ms miss mx dr doctor sir madam prof professor господин госпожа господину госпоже господина г-н г-жа г-ну г-же доктор доктора доктору');

/** Capitalised words that are no names of people. */
export const NOT_NAMES = words(`i i'm ok okay hello hi hey yes no sorry thanks thank welcome good great alright monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter english spanish french german british american internet wi-fi wifi sms pin id tv pdf faq uk us usa eu vat crm ivr vip god english rent
  вы вас вам ваш ваша ваше ваши вами россия москва яндекс интернет здравствуйте добрый да нет алло пауза`);

/** Capitalised words that make the run before them a company: "Northgate Energy". */
export const COMPANY_SUFFIXES = words(`energy bank insurance ltd limited inc llc plc telecom mobile broadband group union dental clinic health motors finance financial solar power water gas electric media networks network
  communications services solutions systems home homes hotel hotels airlines airways travel delivery logistics pharmacy fitness gym credit loans capital wireless cable internet security realty mutual assurance hospital foundation trust
  банк телеком страхование мобайл медиа групп клиника`);

/** Words before a company's name. */
export const COMPANY_WORDS = words(`компания компании компанию компанией банк банка банке банком страховая страховой клиника клиники клинике клинику клиникой фирма фирмы фирме провайдер провайдера магазин магазина магазине сервис сервиса центр центра
  сеть сети отель отеля оператор оператора агентство агентства салон салона служба службы company bank`);

/** English words before a company's name. */
export const COMPANY_PREPOSITIONS = words('from at with calling choosing of to');

/** Latin words of ordinary Russian speech that are nobody's brand. */
export const LATIN_COMMON = words('sms смс pin id tv gb mb tb it hr crm vip qr pdf wi-fi wifi ip usd eur rub kzt gbp sim esim lte app push email e-mail url api ok cvv cvc cvc2 cvv2 pos usb hd faq csi nps ивр ivr atm ddos vpn dns url http https www com ru pro online');
