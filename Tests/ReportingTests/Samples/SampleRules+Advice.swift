import RuleModel

extension SampleRules {
  mutating func adviceForCouncil(
    c1: Reference<Criterion>, c2: Reference<Criterion>, c3: Reference<Criterion>,
    c4: Reference<Criterion>, c5: Reference<Criterion>, c6: Reference<Criterion>,
    c8: Reference<Criterion>, c9: Reference<Criterion>
  ) {
    advice(
      "hold", "年度内に1回、協議会を開催する", .unmet(c1), reason: "顔を合わせる場があると、次の取組の相談が始められます。",
      firstStep: "既存の会議と合同で開けないか、日程と議題を1枚にまとめる", who: "事務局", effort: "小",
      phrase: "協議会等を設置するよう努めること")
    advice(
      "ask_worksite", "職域側の構成員に報告を依頼する", .unmet(c2), .unmet(c3),
      reason: "働く世代の健康の様子は、職域側の情報がそろうと見えてきます。",
      firstStep: "協会けんぽの支部と商工会議所に、5分の報告を依頼する", who: "事務局", effort: "小")
    advice("talk", "議題に意見交換の時間を設ける", .unmet(c3), firstStep: "次第に15分の意見交換を入れる", who: "事務局")
    advice(
      "agree", "共通の健康課題を1つ合意する", .unmet(c4), reason: "課題を1つに絞ると、役割を分けやすくなります。",
      firstStep: "各機関の取組を並べた一覧を作り、重なるところを探す", who: "構成員全員", effort: "中")
    advice("start", "今やっている事業の相互活用から始める", .unmet(c5), firstStep: "講師の派遣や教材の共用を1件決める")
    advice(
      "data", "協会けんぽ等とデータ提供の取り決めを結ぶ", .unmet(c6),
      reason: "既存の集計値だけでも、地域の特徴を県や全国と比べられます。", firstStep: "公開されている二次医療圏別の集計を確認する",
      who: "保健所", effort: "中")
    advice("policy", "都道府県の重点方針を確かめ、取組に結び付ける", .unmet(c8), who: "事務局と都道府県", tags: ["計画"])
    advice("sustain", "役割分担を要綱に明記し、次年度の予算に入れる", .unmet(c9), effort: "大", tags: ["予算", "体制"])
    advice("reach_top", "取組を年間計画にまとめる", .below(Reference(0), level: 5))
  }
}
