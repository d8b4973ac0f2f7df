package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.Names;

/**
 * Names that are not what rises and falls but a deed (SNS発信を強化), a direction (認知度の向上) or a
 * judgement (良い接客). Only clear cases are asked about: a wrong question costs more than none.
 */
final class NameQuestions {
  private static final List<String> DEEDS =
      List.of(
          "する", "した", "を強化", "を改善", "を実施", "を導入", "を開始", "を徹底", "を推進", "を見直す", "を増やす", "を減らす",
          "を高める", "を上げる", "を下げる", "を広げる", "を作る", "をつくる", "を行う", "を始める", "をやめる", "を出す", "を開く", "の実施",
          "の導入", "の推進", "の見直し", "の徹底");

  private static final List<String> DIRECTIONS =
      List.of(
          "の向上", "の改善", "の増加", "の減少", "の低下", "の上昇", "の下落", "の拡大", "の縮小", "の強化", "の悪化", "の充実", "の促進",
          "の削減", "の激化", "の低迷", "の伸び", "の落ち込み", "が増える", "が減る", "が上がる", "が下がる", "が伸びる", "が落ちる",
          "が高まる", "が広がる", "が良くなる", "が悪くなる", "率アップ", "度アップ", "力アップ", "数アップ", "量アップ", "上アップ", "率向上",
          "度向上", "力向上", "数増加", "数減少", "量増加", "量減少");

  private static final List<String> JUDGEMENTS =
      List.of(
          "良い", "よい", "いい", "悪い", "優れた", "すぐれた", "すばらしい", "魅力的な", "不十分な", "十分な", "適切な", "不適切な",
          "過剰な", "質の高い", "質の低い", "高すぎる", "安すぎる");

  /** What can be counted or measured rises and falls, whatever stands before it. */
  private static final List<String> MEASURES =
      List.of("数", "量", "率", "度", "額", "割合", "回数", "頻度", "さ", "比率", "シェア", "時間", "力", "感");

  private static final List<String> ENGLISH_DEEDS =
      List.of(
          "increase ",
          "increasing ",
          "improve ",
          "improving ",
          "reduce ",
          "reducing ",
          "strengthen ",
          "strengthening ",
          "launch ",
          "introduce ",
          "boost ",
          "raise ",
          "cut ");

  private static final List<String> ENGLISH_DIRECTIONS =
      List.of("more ", "less ", "fewer ", "higher ", "lower ", "rising ", "falling ", "growing ");

  private static final List<String> ENGLISH_JUDGEMENTS =
      List.of("good ", "better ", "bad ", "poor ", "great ", "excellent ", "insufficient ");

  private NameQuestions() {}

  /** One question for the first name of each kind. */
  static List<Question> of(CausalMap map) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < map.elements().size(); i++) {
      Optional<Question> asked = about(map.element(i).name(), i);
      if (asked.isPresent() && questions.stream().noneMatch(q -> q.kind() == asked.get().kind())) {
        questions.add(asked.get());
      }
    }
    return questions;
  }

  private static Optional<Question> about(String name, int index) {
    String key = Names.key(name);
    String lower = key.toLowerCase(Locale.ROOT);
    Optional<QuestionKind> kind = Optional.empty();
    String rest = "";
    if (ends(key, DEEDS).isPresent() || starts(lower, ENGLISH_DEEDS).isPresent()) {
      kind = Optional.of(QuestionKind.NAME_IS_DEED);
    } else if (ends(key, DIRECTIONS).isPresent()) {
      String ending = ends(key, DIRECTIONS).get();
      // 率アップ and the like: the first character of the ending belongs to the noun.
      int kept = ending.startsWith("の") || ending.startsWith("が") ? 0 : 1;
      rest = key.substring(0, key.length() - ending.length() + kept);
      kind = Optional.of(QuestionKind.NAME_HAS_DIRECTION);
    } else if (starts(lower, ENGLISH_DIRECTIONS).isPresent()) {
      rest = key.substring(starts(lower, ENGLISH_DIRECTIONS).get().length());
      kind = Optional.of(QuestionKind.NAME_HAS_DIRECTION);
    } else if (ends(key, MEASURES).isEmpty() && starts(key, JUDGEMENTS).isPresent()) {
      rest = key.substring(starts(key, JUDGEMENTS).get().length());
      kind = Optional.of(QuestionKind.NAME_JUDGES);
    } else if (starts(lower, ENGLISH_JUDGEMENTS).isPresent()) {
      rest = key.substring(starts(lower, ENGLISH_JUDGEMENTS).get().length());
      kind = Optional.of(QuestionKind.NAME_JUDGES);
    }
    String neutral = rest;
    return kind.map(k -> Question.of(k, name, neutral).about(List.of(index)));
  }

  private static Optional<String> ends(String name, List<String> endings) {
    return endings.stream().filter(e -> name.length() > e.length() && name.endsWith(e)).findFirst();
  }

  private static Optional<String> starts(String name, List<String> beginnings) {
    return beginnings.stream()
        .filter(b -> name.length() > b.length() && name.startsWith(b))
        .findFirst();
  }
}
