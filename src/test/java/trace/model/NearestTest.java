package trace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "職人の来店数,職人客の来店数",
    "職人客の来客数,職人客の来店数",
    "ｼｮｸﾆﾝ客,ショクニン客",
    "売り上げ,売上",
    "来店,職人客の来店数",
    "relatoinships,relationships"
  })
  void whatWasProbablyMeant(String typed, String meant) {
    assertThat(Nearest.of(typed, List.of("混雑度", meant, "価格"))).contains(meant);
  }

  @Test
  void nothingIsSuggestedForAnotherWord() {
    assertThat(Nearest.of("天気", List.of("混雑度", "価格", "職人客の来店数"))).isEmpty();
  }

  /**
   * The distance is looked for in a band along the diagonal only; the whole table says the same.
   */
  @Test
  void asNearAsTheWholeTableSays() {
    Random random = new Random(11);
    int near = 0;
    for (int round = 0; round < 20_000; round++) {
      String a = letters(random, 3 + random.nextInt(12));
      String b = random.nextBoolean() ? changed(random, a) : letters(random, a.length());
      int length = Math.max(a.length(), b.length());
      int allowed = Math.min(4, length <= 5 ? 1 : length / 3);
      boolean expected = table(a, b) <= allowed || a.contains(b) || b.contains(a);
      assertThat(Nearest.of(a, List.of(b)).isPresent()).as(a + " " + b).isEqualTo(expected);
      near += expected ? 1 : 0;
    }
    assertThat(near).isBetween(2_000, 18_000);
  }

  private static String letters(Random random, int length) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < length; i++) {
      b.append((char) ('a' + random.nextInt(4)));
    }
    return b.toString();
  }

  private static String changed(Random random, String text) {
    StringBuilder b = new StringBuilder(text);
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(b.length());
      switch (random.nextInt(3)) {
        case 0 -> b.insert(at, 'e');
        case 1 -> b.setCharAt(at, 'f');
        default -> {
          if (b.length() > 3) {
            b.deleteCharAt(at);
          }
        }
      }
    }
    return b.toString();
  }

  /** Optimal string alignment, the whole table of it. */
  private static int table(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
