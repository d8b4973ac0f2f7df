package trace.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trace.model.Table;

/** What is an arrow among the lines that people wrote. */
class ContributionTest {
  private static List<String> arrows(Contribution c) {
    return c.arrows().stream().map(a -> a.from() + ">" + a.to()).toList();
  }

  @Test
  void linesOfOnePersonComeTogether() {
    Contribution.Gathering all = new Contribution.Gathering();
    all.add("高橋 ", "・A→B（＋）\nこんにちは\n1) B -> C (-)\n電話は 090-1234-5678 です\n");
    all.add("鈴木", "A → B → C\nA→A\n私は、値段が上がると客が減ると思う。だから 値段→客（－）\n");
    all.add("高橋", "- 2. C→D");
    assertThat(all.all()).hasSize(2);
    Contribution first = all.all().get(0);
    assertThat(first.who()).isEqualTo("高橋");
    assertThat(arrows(first)).containsExactly("A>B", "B>C", "C>D");
    assertThat(first.others()).containsExactly("こんにちは");
    assertThat(first.masked()).isEqualTo(1);
    assertThat(all.all().get(1).arrows()).isEmpty();
    assertThat(all.all().get(1).others()).hasSize(3);
  }

  @Test
  void rowsOfAForm() {
    Contribution.Gathering all = new Contribution.Gathering();
    Table table =
        new Table(
            List.of(
                new Table.Row(1, List.of("日時", "お名前", "メール", "つながり")),
                new Table.Row(2, List.of("x", "高橋", "a@example.com", "A→B\nB→C")),
                new Table.Row(3, List.of("x", "", "b@example.com", "A→B"))));
    assertThat(all.add(table)).isTrue();
    assertThat(arrows(all.all().get(0))).containsExactly("A>B", "B>C");
    assertThat(all.all()).hasSize(1);
    Table bare = new Table(List.of(new Table.Row(1, List.of("A→B", "x"))));
    assertThat(all.add(bare)).isFalse();
  }
}
