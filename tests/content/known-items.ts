/**
 * Questions as people ask them, each written down before it was tried. A line is a question and the beginnings of the
 * addresses of which one must be among the first five results.
 */
const WRITTEN = `
# Time and number of calls
几点以后不能打电话 → lessons/red-lines
晚上几点以后不能打电话 → regulations/cba-2026-hours regulations/gbt-45251-hours lessons/red-lines
早上七点能打吗 → regulations/cba-2026-hours regulations/gbt-45251-hours lessons/red-lines
半夜给客户发短信 → regulations/cba-2026-hours regulations/gbt-45251-hours regulations/sms-rule
22:00 → regulations/cba-2026-hours regulations/gbt-45251-hours
一天最多能打几次 → regulations/gbt-45251-frequency lessons/red-lines
没接通的电话算不算次数 → regulations/cba-2026-frequency regulations/frequency-combined
换个号码再打行不行 → regulations/frequency-combined
客户老是挂电话能不能换人打 → regulations/frequency-combined corrections/#S32
机器人打的算不算 → regulations/ai-call
AI外呼 → regulations/ai-call
改号软件 → regulations/antifraud-number
# Other people
能不能告诉他老婆欠了多少钱 → lessons/red-lines regulations/third-party-script
家里人接了电话怎么办 → regulations/third-party-script lessons/call-opening lessons/red-lines
小孩接电话 → regulations/third-party-script lessons/call-opening lessons/red-lines
紧急联系人什么时候可以打 → regulations/gbt-45251-contact-person regulations/cba-2026-third-party
找邻居打听 → corrections/#S09 regulations/visit-rules
夫妻债 → regulations/civil-code-family-inheritance
人死了债怎么办 → regulations/civil-code-family-inheritance
担保人要还吗 → regulations/civil-code-guarantee
# What to say
开场白怎么说 → lessons/call-opening
怎么核实是不是本人 → lessons/call-opening regulations/cba-2026-recording
客户说我是骗子 → lessons/call-opening faq/#sounds-like-a-scam
客户不同意录音 → lessons/call-opening regulations/recording-notice
身份证号码要不要全报 → lessons/call-opening regulations/pipl-principles
骂人会怎么样 → regulations/crim-293-picking-quarrels regulations/psm-50-threat-harass regulations/crim-246-insult-defamation
冒充警察 → regulations/crim-279-impersonation regulations/psm-62-impersonate
律师函 → regulations/no-collection-licence corrections/#S26
爆通讯录 → regulations/civil-code-reputation-credit regulations/psm-50-threat-harass
用自己的微信联系客户 → regulations/cba-2026-prohibit-5 corrections/#S15 lessons/channels lessons/case-where-help-ends
# Money
滞纳金还是违约金 → regulations/fee-late-charge
LPR → regulations/rate-private-lending
高利贷 → regulations/rate-private-lending corrections/#S18 lessons/legal-foundations
超过24%怎么说 → regulations/rate-24pct regulations/rate-microloan-2025
停息挂账 → regulations/cbrc-card-70-installment corrections/#S06
分期最长几年 → regulations/cbrc-card-70-installment
能不能替银行答应减免 → regulations/cba-2026-prohibit-2 lessons/repayment-talks lessons/call-opening corrections/#S06
把钱转给我代还 → regulations/collector-no-fee
借新还旧 → regulations/cba-2026-prohibit-3 corrections/#S14
还的钱先算本金还是利息 → lessons/debt-papers regulations/civil-code-default-damages
提成 → regulations/cbrc-card-66-assessment corrections/#S28
# Papers, law, credit
合同要看哪几条 → lessons/debt-papers
债权转让没有通知 → regulations/civil-code-assignment-notice
诉讼时效过了还能催吗 → regulations/civil-code-limitation
过了三年还要还吗 → regulations/civil-code-limitation
第68条 → regulations/cbrc-card-68-conduct
国标 → regulations/gbt-45251
GBT45251 → regulations/gbt-45251
银协指引 → regulations/cba-2026-basic
消金公司 → regulations/nfra-2024-consumer-finance
12378 → regulations/complaint-regulator
征信多久消除 → regulations/credit-adverse-5y regulations/credit-repair-once
征信修复 → regulations/credit-repair-once
失信被执行人谁说了算 → regulations/court-blacklist
恶意透支 → regulations/crim-196-card-fraud
非法拘禁 → regulations/crim-238-detention
伪造法院传票 → regulations/crim-280-forgery regulations/psm-63-forged-doc
催收员资格证 → regulations/staff-qualification
有前科能不能做催收 → regulations/gbt-45251-staff-entry
# Records, evidence, information
录音要保存几年 → regulations/recording-retention
录音要不要先说一声 → regulations/recording-notice lessons/evidence
通话记录怎么写 → lessons/call-opening lessons/evidence lessons/red-lines
买手机号查人 → regulations/crim-253-1-personal-info regulations/psm-56-personal-info corrections/#S11
电子签名 → regulations/evidence-electronic corrections/#S46
短信能不能群发 → regulations/sms-rule
催收函怎么写 → regulations/cbrc-card-69-letter
上门要几个人 → regulations/cba-2026-visit regulations/visit-rules lessons/field-visits
# Complaints and speaking up
怎么举报主管 → lessons/speaking-up
打击报复怎么办 → lessons/speaking-up
客户投诉多少天要回复 → regulations/complaint-deadline
反催收 → regulations/black-grey-market
# What is asked in so many words, and what never to say
7:59能不能打 → faq/#early-call regulations/cba-2026-hours
客户说已经还了但系统没有 → faq/#paid-but-not-shown
明天就上门找你单位领导 → scripts/#sms-closing-threat
# Misspelt, or what an input method made of it
为约金 → regulations/fee-late-charge lessons/debt-papers
银兼会 → regulations/complaint-regulator corrections/#S19
起素 → lessons/recovery-paths
联细人 → regulations/gbt-45251-contact-person regulations/cba-2026-third-party
录因保存 → regulations/recording-retention
债权装让 → regulations/civil-code-assignment-notice regulations/npl-transfer
# By part of a word, and other kinds
1237 → regulations/complaint-regulator
透支 → regulations/crim-196-card-fraud
法律与红线 → courses/law-and-red-lines
证据随堂练习 → tests/banks/evidence
# The lessons that came later
客户哭了怎么接 → lessons/listening faq/#client-cries scripts/#phone-probing-he-cries
客户说不想活了 → lessons/conflict-and-crisis faq/#talks-of-suicide scripts/#phone-probing-says-die
怎么看出合同是假的 → lessons/forged-papers faq/#suspicious-contract
早上先打哪一户 → lessons/triage faq/#where-to-start-today
奖金怎么算 → lessons/rewards-and-paths
升中级要什么条件 → lessons/next-levels lessons/appraisal faq/#average-is-enough
早会怎么开 → lessons/strong-teams glossary/#morning-meeting
被骂完心里难受 → lessons/staying-well faq/#after-abuse
没考过能补考吗 → lessons/appraisal lessons/first-four-weeks glossary/#make-up-training
案子什么时候交给组长 → lessons/case-flow-and-escalation glossary/#leader-intervention
换了号码又搬了家 → lessons/case-exercises lessons/hard-cases
客户跳票了 → lessons/hard-cases glossary/#broken-promise faq/#breaks-promises lessons/field-questions
移交法务要准备哪些材料 → lessons/legal-liaison
样本太少能不能下结论 → lessons/data-analysis
回款率 → glossary/#recovery-rate lessons/performance lessons/data-analysis lessons/roles
师傅怎么带徒弟 → lessons/next-levels
千亿市场是真的吗 → lessons/industry-today
培训档案里放什么 → lessons/lasting-training glossary/#training-archive
CRM里怎么登记 → lessons/systems-and-information
# Questions of the front line
春节可以打电话吗 → faq/#spring-festival
一个人上门行不行 → faq/#visit-alone regulations/cba-2026-visit regulations/visit-rules
客户要加我微信 → faq/#add-my-wechat scripts/#wecom-opening-private-wechat regulations/cba-2026-prohibit-5
上黑名单会不会影响孩子上学 → faq/#blacklist-and-children scripts/#phone-options-blacklist-children
在家办公能不能打客户电话 → faq/#work-from-home
客户也在录我的音 → faq/#client-records-me scripts/#phone-verification-he-records-too
他爸要替他还 → faq/#father-wants-to-pay
我自己信用卡逾期了还能干催收吗 → faq/#my-own-overdue
没人在家能不能贴条子 → faq/#nobody-home regulations/cba-2026-prohibit-4 scripts/#visit-closing-note-left-nobody-home
短信发错人了 → faq/#sent-to-wrong-person
主管让我干违规的事 → faq/#boss-told-me-to faq/#refuse-an-order lessons/speaking-up
公司破产了还催吗 → faq/#business-failed
给单位打电话 → faq/#call-the-workplace scripts/#phone-opening-coworker lessons/red-lines
把录音传给AI写记录 → faq/#paste-into-chatbot
客户资料能不能带回家 → faq/#keep-a-copy faq/#work-from-home lessons/systems-and-information
85通 → faq/#kpi-85-calls
# Lines to say and never to say
转我微信我帮你还 → scripts/#phone-options-take-the-money regulations/collector-no-fee faq/#pays-the-collector
客户正在开车 → scripts/#phone-opening-driving
他在开会 → scripts/#phone-opening-in-a-meeting
家里人在做手术 → scripts/#phone-probing-hospital-today
叫你们领导来 → scripts/#phone-closing-find-your-boss
企业微信第一句怎么说 → scripts/#wecom-opening-company-account lessons/channels
邮件标题怎么写 → scripts/#email-opening lessons/channels
客户说没钱 → scripts/#phone-probing-no-money-now lessons/objections faq/#pay-part-first glossary/#temporary-hardship
# Terms of the trade
PTP → glossary/#promise-to-pay
账龄 → glossary/#days-past-due glossary/#aging-bucket
砍头息 → glossary/#upfront-interest
核销是什么意思 → glossary/#write-off
二次放号 → glossary/#recycled-number
SOP → glossary/#work-standard
支付令 → glossary/#order-to-pay lessons/recovery-paths
12356 → glossary/#hotline-12356 lessons/staying-well lessons/conflict-and-crisis
心理援助热线 → glossary/#hotline-12356 lessons/staying-well lessons/conflict-and-crisis
# Mixed with letters and figures
LPR四倍算不算高利贷 → regulations/rate-private-lending lessons/legal-foundations faq/#rate-over-limit
打12378会怎么样 → regulations/complaint-regulator glossary/#hotline-12378
GB/T 45251-2025 → regulations/gbt-45251
APP里还款 → glossary/#official-channel lessons/new-technology scripts/#phone-options-pay-in-full scripts/#wecom-options-official-entry
# Misspelt
以贷养待 → regulations/cba-2026-prohibit-3 glossary/#new-borrowing corrections/#S14
外部机构白明单 → regulations/cba-2026-whitelist glossary/#agency-whitelist
征信修付 → regulations/credit-repair-once glossary/#credit-repair faq/#pay-to-repair-credit
停西挂账 → regulations/cbrc-card-70-installment corrections/#S06 glossary/#stop-interest-myth faq/#wants-interest-stopped
# Asked of the whole, after all that
对方一直关机怎么办 → lessons/hard-cases faq/#never-answers faq/#when-is-lost-contact lessons/field-questions
客户要求删除他的信息 → regulations/pipl-data-subject-rights faq/#client-wants-data-deleted
可以分几期还 → regulations/cbrc-card-70 lessons/repayment-talks glossary/#personalised-installment scripts/#phone-options-card-instalment
撤投诉就给减免 → faq/#trade-for-withdrawal scripts/#phone-closing-complaint-traded
能不能用虚拟号打 → regulations/antifraud-number glossary/#number-change
客户住院了 → faq/#serious-illness scripts/#phone-probing-hospital-today scripts/#phone-probing-asks-medical lessons/customer-signals
到了门口怎么介绍自己 → lessons/field-visits scripts/#visit-opening-at-the-door
怎么跟同事交接案子 → lessons/strong-teams lessons/roles glossary/#handover-note
接通率怎么算 → glossary/#connect-rate lessons/roles lessons/data-analysis lessons/performance
AI能不能替我决定减免 → lessons/new-technology regulations/pipl-automated-decision faq/#score-says-no lessons/voice-tools
催收能收手续费吗 → regulations/collector-no-fee regulations/cba-2026-prohibit-3 faq/#visit-fee
逾期多久算恶意透支 → regulations/crim-196 glossary/#malicious-overdraft
去法院起诉分几步 → lessons/recovery-paths
客户骂我我能骂回去吗 → faq/#hostile-customer lessons/conflict-and-crisis lessons/field-questions
离职带走客户名单 → faq/#keep-a-copy regulations/pipl-entrusted lessons/systems-and-information
微信头像能用银行标志吗 → scripts/#wecom-opening-fake-avatar regulations/cba-2026-prohibit-1
寄给客户的信要写什么 → regulations/cbrc-card-69-letter lessons/channels scripts/#letter-opening
零投诉奖合理吗 → faq/#zero-complaint-bonus lessons/rewards-and-paths
敏感信息 → regulations/pipl-sensitive glossary/#sensitive-information
反诈 → regulations/antifraud-number lessons/fraud-signs
外访要不要录像 → regulations/visit-rules lessons/field-visits scripts/#visit-opening-recording-told regulations/cba-2026-visit
还清以后征信多久更新 → regulations/credit-adverse-5y faq/#credit-record-when-clean regulations/credit-notice
新人第一天学什么 → lessons/first-four-weeks faq/#first-day-rules
12378投诉后几天有答复 → regulations/complaint-deadline regulations/complaint-regulator faq/#complaint-how-long lessons/complaint-case
国标叫什么名字 → regulations/gbt-45251-basic glossary/#national-standard
限高能不能坐高铁 → regulations/court-blacklist glossary/#consumption-limit scripts/#phone-options-blacklist-children
网贷利息上限 → regulations/rate- lessons/legal-foundations
软暴力 → glossary/#soft-violence regulations/crim-293
质检扣分 → glossary/#quality-check lessons/appraisal lessons/rewards-and-paths
坐席排名 → lessons/roles lessons/performance
保正人 → regulations/civil-code-guarantee glossary/#guarantor faq/#call-the-guarantor
诉颂时效 → regulations/civil-code-limitation glossary/#limitation
敲炸勒索 → regulations/crim-274 regulations/psm-58
投诉专刚 → glossary/#complaint-desk
情绪失控的客户怎么安抚 → lessons/conflict-and-crisis lessons/listening
组长让我打他单位 → faq/#refuse-an-order faq/#call-the-workplace
KPI → glossary lessons/performance faq/#kpi-85-calls regulations/cbrc-card-66-assessment
APP还款 → glossary/#official-channel lessons/new-technology scripts
QQ能联系客户吗 → regulations/cba-2026-prohibit-5 lessons/channels
一户一天总共能打几通 → regulations/gbt-45251-frequency regulations/frequency-combined faq/#daily-limit lessons/red-lines
`;

export const KNOWN_ITEMS: readonly (readonly [question: string, pages: readonly string[]])[] = WRITTEN.trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => {
    const [question = '', pages = ''] = line.split(' → ');
    return [question, pages.split(' ')];
  });
