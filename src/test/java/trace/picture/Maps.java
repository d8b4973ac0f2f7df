package trace.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.model.Delay;
import trace.model.Element;
import trace.model.NamedLoop;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Trace;

/** Maps for the tests of this room: elements with their sides, then arrows. */
final class Maps {
  private static final Pattern ARROW =
      Pattern.compile("(.+?) -> (.+?) \\(([-+?])(, 遅れ)?\\)( !)?( AI)?");

  private Maps() {}

  /** A map from lines {@code side: name、name} and arrows; ` !` after an arrow marks a source. */
  static CausalMap of(String text) {
    Map<String, Element> elements = new LinkedHashMap<>();
    List<Relationship> arrows = new ArrayList<>();
    for (String line : text.strip().split("\n")) {
      Matcher m = ARROW.matcher(line.strip());
      if (m.matches()) {
        elements.computeIfAbsent(m.group(1), n -> element(n, "unsorted", ""));
        elements.computeIfAbsent(m.group(2), n -> element(n, "unsorted", ""));
        arrows.add(
            arrow(
                m.group(1),
                m.group(2),
                m.group(3),
                m.group(4) != null,
                m.group(5) != null,
                m.group(6) == null ? "" : "AI"));
      } else {
        String[] parts = line.strip().split(": ", 2);
        for (String name : parts[1].split("、")) {
          elements.put(name, element(name, parts[0], ""));
        }
      }
    }
    return map(List.copyOf(elements.values()), arrows);
  }

  static Element element(String name, String side, String by) {
    return new Element(name, side, "", List.of(), Optional.empty(), Optional.empty(), "", by);
  }

  static Relationship arrow(
      String from, String to, String sign, boolean delay, boolean sourced, String by) {
    Polarity p =
        sign.equals("+") ? Polarity.POSITIVE : sign.equals("-") ? Polarity.NEGATIVE : Polarity.OPEN;
    Optional<Delay> d = delay ? Optional.of(new Delay("")) : Optional.empty();
    List<String> sources = sourced ? List.of("1") : List.of();
    return new Relationship(from, to, p, d, "", sources, List.of(), "", by);
  }

  static CausalMap map(List<Element> elements, List<Relationship> arrows) {
    return CausalMap.of(
        new Trace(
            "試し",
            "systemic",
            Optional.empty(),
            "",
            "",
            "",
            "",
            "",
            elements,
            arrows,
            List.<NamedLoop>of(),
            List.of(new Source("1", "報道", "報道", "", "", "", "", "")),
            List.of(),
            List.of(),
            new TreeMap<>(),
            List.of()));
  }

  /** A made-up map: a ring through some elements, then arrows at random. */
  static CausalMap random(int elements, int arrows, long seed) {
    Random dice = new Random(seed);
    String[] heads = {"顧客", "新商品", "店舗", "地域", "口コミ", "アンバサダー", "原料", "従業員", "AI活用", "ブランド"};
    String[] tails = {"の数", "への関心", "の満足度", "のコスト", "の一貫性と品質", "率", "の発信量", "を保つ余力"};
    String[] sides = {"company", "customer", "society", "partner"};
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < elements; i++) {
      String name = heads[dice.nextInt(heads.length)] + tails[dice.nextInt(tails.length)] + i;
      all.add(element(name, sides[dice.nextInt(sides.length)], ""));
    }
    List<Relationship> links = new ArrayList<>();
    List<String> known = new ArrayList<>();
    int ring = Math.min(elements, 4 + dice.nextInt(4));
    for (int i = 0; links.size() < arrows; i++) {
      int a = i < ring ? i : i < elements ? dice.nextInt(i) : dice.nextInt(elements);
      int b = i < ring ? (i + 1) % ring : i < elements ? i : dice.nextInt(elements);
      if (i >= ring && i < elements && dice.nextBoolean()) {
        int swap = a;
        a = b;
        b = swap;
      }
      if (a != b && !known.contains(a + ">" + b)) {
        known.add(a + ">" + b);
        String sign = dice.nextInt(4) == 0 ? "-" : "+";
        boolean delay = dice.nextInt(5) == 0;
        links.add(arrow(all.get(a).name(), all.get(b).name(), sign, delay, dice.nextBoolean(), ""));
      }
    }
    return map(all, links);
  }

  static final String FIRST =
      """
      company: 店と駐車場の混雑度、低価格を保つ余力
      customer: 一般客の来店数、職人客の来店数
      低価格を保つ余力 -> 一般客の来店数 (+) !
      一般客の来店数 -> 店と駐車場の混雑度 (+) !
      店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ) !
      職人客の来店数 -> 低価格を保つ余力 (+, 遅れ)
      """;

  static final String WORKMAN =
      """
      customer: 届いた利用者の声の数、一般客の来店数、職人客の来店数
      company: 製品と使い方のフィット度、店と駐車場の混雑度、チェーン全店売上、低価格を保つ余力、店舗数、流行品の割合、定価販売率、データを使う社員の割合
      partner: アンバサダーの発信量、アンバサダーの影響力、加盟店の収入
      society: 現場の暑さによる負担
      届いた利用者の声の数 -> 製品と使い方のフィット度 (+, 遅れ) !
      製品と使い方のフィット度 -> アンバサダーの発信量 (+) !
      アンバサダーの発信量 -> 一般客の来店数 (+) !
      一般客の来店数 -> 届いた利用者の声の数 (+) !
      アンバサダーの発信量 -> アンバサダーの影響力 (+, 遅れ) !
      アンバサダーの影響力 -> アンバサダーの発信量 (+)
      一般客の来店数 -> 店と駐車場の混雑度 (+) !
      店と駐車場の混雑度 -> 職人客の来店数 (-) !
      一般客の来店数 -> チェーン全店売上 (+) !
      職人客の来店数 -> チェーン全店売上 (+) !
      チェーン全店売上 -> 低価格を保つ余力 (+, 遅れ) !
      低価格を保つ余力 -> 一般客の来店数 (+) !
      チェーン全店売上 -> 加盟店の収入 (+) !
      加盟店の収入 -> 店舗数 (+, 遅れ) !
      店舗数 -> チェーン全店売上 (+) !
      店舗数 -> 店と駐車場の混雑度 (-, 遅れ) !
      一般客の来店数 -> 流行品の割合 (+) !
      流行品の割合 -> 定価販売率 (-, 遅れ) !
      定価販売率 -> 低価格を保つ余力 (+) !
      データを使う社員の割合 -> 定価販売率 (+)
      現場の暑さによる負担 -> 職人客の来店数 (+) !
      職人客の来店数 -> 現場の暑さによる負担 (-, 遅れ)
      """;

  static final String YOHO =
      """
      company: ファンとの接点の回数、参加者一人あたりの会話量、売上、社員の働きがい、社員の企画参加、イベントの赤字額、製品の個性
      customer: 一回あたりの参加人数、ファンのぞっこん度、ファンの推奨の数、新しく飲む人の数
      partner: 製造の委託量
      society: クラフトビールの認知、大手の参入、飲みすぎの経験の多さ、適正飲酒への関心
      ファンとの接点の回数 -> ファンのぞっこん度 (+) !
      参加者一人あたりの会話量 -> ファンのぞっこん度 (+) !
      ファンのぞっこん度 -> ファンの推奨の数 (+, 遅れ)
      ファンの推奨の数 -> 新しく飲む人の数 (+) !
      新しく飲む人の数 -> 売上 (+)
      ファンのぞっこん度 -> 売上 (+) !
      売上 -> 製造の委託量 (+)
      製造の委託量 -> ファンとの接点の回数 (+, 遅れ) !
      ファンのぞっこん度 -> 社員の働きがい (+) !
      社員の働きがい -> 社員の企画参加 (+) !
      社員の企画参加 -> 参加者一人あたりの会話量 (+) !
      ファンとの接点の回数 -> イベントの赤字額 (+) !
      イベントの赤字額 -> ファンとの接点の回数 (-)
      新しく飲む人の数 -> 一回あたりの参加人数 (+, 遅れ)
      一回あたりの参加人数 -> 参加者一人あたりの会話量 (-) !
      製品の個性 -> ファンのぞっこん度 (+) !
      新しく飲む人の数 -> クラフトビールの認知 (+, 遅れ)
      クラフトビールの認知 -> 大手の参入 (+, 遅れ) !
      大手の参入 -> 新しく飲む人の数 (-)
      売上 -> 飲みすぎの経験の多さ (+)
      飲みすぎの経験の多さ -> 適正飲酒への関心 (+, 遅れ)
      適正飲酒への関心 -> 売上 (-)
      """;

  static final String JAWS =
      """
      partner: 動いている支部の数、勉強会の開催数、世話役の数、世話役の負担、身内感、自分たちの場という感覚、オンライン開催の割合
      customer: 参加者数、発表と記事の量、一人で追いつく難しさ
      company: AWS社員の手伝いの量、AWS側の主導の強さ、AWSの利用の広がり、使える機能の数
      society: 地域で学べる機会
      動いている支部の数 -> 勉強会の開催数 (+) !
      勉強会の開催数 -> 参加者数 (+) !
      参加者数 -> 世話役の数 (+, 遅れ) !
      世話役の数 -> 動いている支部の数 (+) !
      勉強会の開催数 -> 世話役の負担 (+)
      世話役の負担 -> 世話役の数 (-, 遅れ)
      世話役の数 -> 世話役の負担 (-)
      世話役の数 -> 身内感 (+, 遅れ)
      身内感 -> 参加者数 (-) !
      勉強会の開催数 -> 発表と記事の量 (+) !
      発表と記事の量 -> AWSの利用の広がり (+, 遅れ)
      発表と記事の量 -> 一人で追いつく難しさ (-)
      AWSの利用の広がり -> 使える機能の数 (+, 遅れ) !
      使える機能の数 -> 一人で追いつく難しさ (+) !
      一人で追いつく難しさ -> 参加者数 (+) !
      AWS社員の手伝いの量 -> 世話役の負担 (-)
      AWS側の主導の強さ -> 自分たちの場という感覚 (-) !
      自分たちの場という感覚 -> 世話役の数 (+) !
      オンライン開催の割合 -> 参加者数 (+) !
      オンライン開催の割合 -> 動いている支部の数 (-) !
      動いている支部の数 -> 地域で学べる機会 (+) !
      地域で学べる機会 -> AWSの利用の広がり (+, 遅れ)
      """;

  static final String MISO =
      """
      company: 新商品の開発力、広告への投資、営業利益、従業員のやりがい、接客の質、自社醸造の比率、職人の技能継承、価格、直営店の数、原料の調達コスト、ブランドの一貫性
      customer: 新規顧客の数、リピート率、顧客満足度、口コミ・SNS投稿、事前の期待値、ファンのコミュニティ、購入までの待ち時間、来店客数
      society: 発酵食への関心、地域農家の作付面積、若者の地元定着、競合の模倣品、過剰包装への批判、観光客の数、メディア露出
      口コミ・SNS投稿 -> 新規顧客の数 (+)
      新規顧客の数 -> 来店客数 (+) !
      来店客数 -> 営業利益 (+) !
      リピート率 -> 来店客数 (+)
      顧客満足度 -> リピート率 (+) !
      顧客満足度 -> 口コミ・SNS投稿 (+) !
      接客の質 -> 顧客満足度 (+)
      従業員のやりがい -> 接客の質 (+) !
      営業利益 -> 従業員のやりがい (+, 遅れ) !
      営業利益 -> 新商品の開発力 (+, 遅れ)
      新商品の開発力 -> 顧客満足度 (+) !
      営業利益 -> 広告への投資 (+) !
      広告への投資 -> 事前の期待値 (+)
      事前の期待値 -> 顧客満足度 (-) !
      広告への投資 -> メディア露出 (+) !
      メディア露出 -> 新規顧客の数 (+)
      来店客数 -> 購入までの待ち時間 (+) !
      購入までの待ち時間 -> 顧客満足度 (-) !
      営業利益 -> 直営店の数 (+, 遅れ)
      直営店の数 -> 購入までの待ち時間 (-) !
      自社醸造の比率 -> 新商品の開発力 (+) !
      職人の技能継承 -> 自社醸造の比率 (+, 遅れ)
      従業員のやりがい -> 職人の技能継承 (+, 遅れ) !
      若者の地元定着 -> 職人の技能継承 (+) !
      直営店の数 -> 若者の地元定着 (+, 遅れ)
      営業利益 -> 競合の模倣品 (+) !
      競合の模倣品 -> 新規顧客の数 (-) !
      ファンのコミュニティ -> リピート率 (+)
      口コミ・SNS投稿 -> ファンのコミュニティ (+) !
      ブランドの一貫性 -> ファンのコミュニティ (+) !
      直営店の数 -> ブランドの一貫性 (-)
      ファンのコミュニティ -> 発酵食への関心 (+, 遅れ) !
      発酵食への関心 -> 新規顧客の数 (+) !
      発酵食への関心 -> 地域農家の作付面積 (+, 遅れ)
      地域農家の作付面積 -> 原料の調達コスト (-) !
      原料の調達コスト -> 価格 (+) !
      価格 -> 顧客満足度 (-)
      広告への投資 -> 過剰包装への批判 (+) !
      過剰包装への批判 -> ブランドの一貫性 (-) !
      メディア露出 -> 観光客の数 (+)
      観光客の数 -> 来店客数 (+) !
      """;
}
