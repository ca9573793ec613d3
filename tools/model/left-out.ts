/**
 * Words that the model must not learn from: places, persons, companies, pay, schooling and the phrases that every posting
 * has. Training treats them as a break, so that no n-gram reaches into them.
 */
import { LOOKALIKE, Lexicon, buildLexicon } from '../../src/core/text/lexicon.ts';
import type { Folder } from '../../src/core/text/fold.ts';

const PLACES_ZH = `
北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古
广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头
乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西
鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州
舟山 台州 丽水 义乌 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇
萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡
焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界
益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海
防城港 钦州 贵港 玉林 百色 贺州 河池 崇左 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义
安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 德宏 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银
天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 昌吉 伊犁 喀什 阿克苏 昆山 江阴 常熟 张家港 太仓 晋江 顺德 南海 番禺
朝阳区 海淀 丰台 石景山 通州 大兴 昌平 顺义 房山 亦庄 望京 中关村 浦东 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 松江 青浦 奉贤 金山区 张江 漕河泾 天河 越秀
海珠 荔湾 白云区 黄埔 花都 增城 南沙 从化 福田 罗湖 南山 宝安 龙岗 龙华 坪山 光明区 盐田 前海 坂田 余杭 滨江区 西湖区 萧山 拱墅 上城区 武侯 锦江 青羊 金牛区 成华
高新区 双流 江北区 渝北 渝中 南岸区 沙坪坝 九龙坡 洪山 江汉 武昌 汉口 汉阳 江夏 东湖 雁塔 未央 碑林 莲湖 长安区 江宁 鼓楼 玄武 秦淮 建邺 雨花 栖霞 浦口 工业园区
华东 华南 华北 华中 西南 西北 东北 长三角 珠三角 美国 英国 日本 韩国 德国 法国 泰国 越南 新加坡 马来西亚 印尼 印度 菲律宾 俄罗斯 巴西 墨西哥 澳洲 澳大利亚 加拿大
中东 迪拜 沙特 非洲 南美 北美 欧洲 欧美 东南亚 拉美 省会 地铁站 号线 地铁`;

const COMPANIES_ZH = `
阿里巴巴 阿里 腾讯 百度 京东 字节跳动 字节 美团 滴滴 华为 小米 网易 新浪 搜狐 拼多多 亚马逊 苏宁 国美 唯品会 携程 去哪儿 饿了么 快手 小红书 抖音 淘宝 天猫 微博 知乎
哔哩哔哩 速卖通 沃尔玛 虾皮 希音 联想 海尔 美的 格力 比亚迪 特斯拉 蔚来 理想汽车 小鹏 奔驰 宝马 奥迪 丰田 本田 大众 吉利 长城汽车 奇瑞 平安 中国平安 人寿 太平洋保险 泰康
新华保险 招商银行 工商银行 建设银行 农业银行 中国银行 链家 贝壳 安居客 我爱我家 碧桂园 万科 恒大 保利 龙湖 融创 万达 世纪华联 永辉 盒马 屈臣氏 丝芙兰 欧莱雅 宝洁 联合利华
雅诗兰黛 可口可乐 百事 蒙牛 伊利 飞鹤 雀巢 茅台 五粮液 青岛啤酒 新东方 学而思 猿辅导 作业帮 好未来 高途 中公 华图 前程无忧 智联 猎聘 顺丰 圆通 中通 申通 韵达 菜鸟 德邦
中国移动 中国联通 中国电信 移动 联通 电信 苹果 三星 微软 谷歌 戴尔 惠普 用友 金蝶 金山 有赞 微盟 阿迪达斯 耐克 安踏 李宁 优衣库 星巴克 瑞幸 麦当劳 肯德基 海底捞`;

const PAY_ZH = `
底薪 无责 提成 薪资 薪酬 薪水 工资 月薪 年薪 日薪 时薪 高薪 起薪 综合薪 加薪 调薪 薪 奖金 年终奖 绩效奖 全勤 补贴 餐补 房补 车补 话补 补助 津贴 五险一金 五险 六险 社保 公积金
保险 商业险 意外险 双休 单休 大小周 包吃 包住 食宿 宿舍 住宿 员工餐 下午茶 零食 团建 旅游 聚餐 生日 节日 礼品 福利 待遇 年假 带薪 法定 节假日 假期 休假 体检 工龄 分红 股权
期权 收入 上不封顶 不封顶 月入 过万 万元 千元 元月 日结 月结 佣金 红包`;

const SCHOOLING_ZH = `
学历 本科 大专 专科 中专 高中 初中 硕士 博士 研究生 统招 全日制 院校 毕业 毕业生 应届 应届生 往届 实习生 相关专业 专业优先 等专业 专业不限 专业背景 类专业 市场营销专业 四级 六级
英语四 英语六 普通话 年龄 周岁 岁 性别 男女 不限 男性 女性 男士 女士 先生 小姐 户籍 身高 形象 五官 气质 驾照 证书`;

const BOILERPLATE_ZH = `
岗位职责 工作职责 职位描述 岗位描述 工作内容 任职要求 任职资格 任职条件 岗位要求 职位要求 招聘要求 要求 职责 岗位 职位 任职 优先 优先考虑 优先录用 加分 以上 以下 以及以上 招聘 应聘 面试 简历
投递 入职 试用期 试用 转正 上班 下班 上班时间 工作时间 工作地点 工作地址 公司地址 地址 联系电话 联系人 联系方式 电话联系 公司简介 公司介绍 有限公司 集团 股份 科技公司 成立于 上市公司 上市 注册资本
晋升 晋升空间 晋升通道 发展空间 发展平台 职业发展 职业规划 培训体系 带教 师傅 新人 氛围 年轻化 年轻 欢迎 加入我们 加入 期待你 等你 我们 你 您 工作经验 经验者 经验优先 无经验 小白 吃苦耐劳
抗压 责任心 责任感 上进心 积极 主动 乐观 性格 开朗 外向 热情 诚信 踏实 稳重 细心 认真 负责任 团队合作 团队精神 团队意识 沟通能力 表达能力 学习能力 执行力 应变能力 协调能力 逻辑思维 完成领导
领导交办 领导安排 上级交办 上级安排 交办的其他 其他工作 其他事项 其它工作 办公软件 word excel ppt office wps 早上 上午 中午 下午 晚上 午休 周一 周二 周三 周四 周五 周六
周日 周末 休息 排班 轮班 轮休 夜班 白班 加班 小时`;

const WORDS_EN = `
google googler googlers youtube android gmail chrome adwords alphabet gcp adzuna facebook amazon apple microsoft salesforce oracle ibm sap hubspot linkedin twitter instagram tiktok nhs
london manchester birmingham leeds bristol glasgow edinburgh sheffield liverpool nottingham leicester cambridge oxford reading surrey kent essex sussex hampshire berkshire hertfordshire
yorkshire lancashire cheshire midlands wales scotland england ireland dublin belfast cardiff newcastle southampton portsmouth brighton derby coventry milton keynes swindon norwich
exeter plymouth uk united kingdom usa us states america american british europe european emea apac asia africa india china japan singapore australia canada germany france spain italy
brazil mexico york california francisco mountain view seattle chicago texas boston washington
salary salaries bonus bonuses ote uncapped commission basic pay paid per annum pension holiday holidays benefits benefit package k pa hourly hour hours rate pounds car allowance
bachelor bachelors master masters degree ba bs mba phd university college graduate graduates gcse gcses diploma qualification qualifications equivalent education educated
minimum preferred required requirements responsibilities eligible visa sponsorship disability race religion gender veteran status regardless applicants applicant apply application
applications candidate candidates cv resume interview vacancy vacancies recruitment recruiter recruiting agency agencies click website email please contact call monday tuesday wednesday
thursday friday saturday sunday weekend weekends january february march april may june july august september october november december client's equal opportunity employer ltd plc llp
limited inc company experience years year ability able`;

/** `王经理`, `李女士`. */
const PERSON =
  /[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔谭陆汪范廖贾韦邹孟熊秦邱尹薛闫侯陶黎贺顾毛郝龚邵钱严覃](?:经理|先生|女士|小姐|老师|主管|店长|总(?![\u4e00-\u9fff]))/gu;

/** The ranges of a text that training leaves out, in no particular order. */
export type LeftOut = (text: string) => { readonly start: number; readonly end: number }[];

export function createLeftOut(folder: Folder): LeftOut {
  const forms = [PLACES_ZH, COMPANIES_ZH, PAY_ZH, SCHOOLING_ZH, BOILERPLATE_ZH, WORDS_EN].flatMap((words) =>
    words.trim().split(/\s+/),
  );
  const entries = [
    ...forms.map((form) => ({ form, value: 0 })),
    ...NOT_THESE.map((form) => ({ form, value: LOOKALIKE })),
  ];
  const lexicon = new Lexicon(buildLexicon(entries, folder), folder);
  return (text) => [
    ...lexicon.find(text),
    ...[...text.matchAll(PERSON)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ];
}

/** Words of work that hold one of the above. */
const NOT_THESE = [
  '移动端',
  '移动互联',
  '移动应用',
  '自主动手',
  '保险销售',
  '保险产品',
  '保险行业',
  '保险业务',
  '保险公司',
  '车险',
  '旅游行业',
  '旅游产品',
  '节日营销',
  '节日活动',
  '节日促销',
  '会员福利',
  '用户福利',
  '活动福利',
  '大众点评',
  '大众媒体',
  '社会大众',
  '红包活动',
  '需求',
  '客户要求',
  '主动营销',
  '主动开发',
  '主动拜访',
  '主动联系',
  '会员生日',
  '活动主动',
  '用户积极性',
  '加入购物车',
  '字节点',
  '理想汽车城',
  '年轻人群',
  '培训机构',
];
