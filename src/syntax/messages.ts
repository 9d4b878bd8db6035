/** What is sent to the customer in writing: “SMS”, «СМС после звонка», `email template`, «Шаблон письма». */
const MESSAGE =
  /^(?:(?:follow[- ]?up|confirmation|reminder|шаблон|текст|образец)\s+)?(?:sms|смс|смс-ка|эсэмэс|text message|e-?mail|электронное письмо|письмо|письма|push(?: notification)?|пуш(?:-?уведомление)?)(?:[\s-](?:text|template|message|body|wording|шаблон|текст|сообщение))?(?:\s+(?:to (?:the )?(?:customer|client|caller|debtor)|after (?:the )?call|клиенту|должнику|абоненту|после (?:звонка|разговора)))?(?:\s*№?\s*\d{1,2})?$/u;

/** Does a label or a key name a written message: nobody says what stands behind it. */
export function namesMessage(name: string): boolean {
  return MESSAGE.test(name.toLowerCase().replaceAll('ё', 'е').replaceAll('_', ' ').trim());
}
