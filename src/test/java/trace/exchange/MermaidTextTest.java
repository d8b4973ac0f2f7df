package trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trace.TestMaps;
import trace.model.Language;
import trace.model.Side;

class MermaidTextTest {
  @Test
  void aMapIsAPlainFlowchartWithQuotedLabels() {
    var map =
        TestMaps.empty()
            .element("来店数", "customer")
            .element("広告費", "company")
            .element("a\"b] --> c; 𠮷 #1 <b>", "customer")
            .arrow("広告費 -> 来店数 (+, 遅れ 半年) | 1")
            .arrow("来店数 -> 広告費 (-)")
            .map();
    assertThat(MermaidText.of(map, Side.BUILT_IN, Language.JA))
        .isEqualTo(
            """
            flowchart LR
              subgraph s1["企業"]
                e2["広告費"]
              end
              subgraph s2["顧客"]
                e1["来店数"]
                e3["a#34;b#93; --#62; c#59; 𠮷 #35;1 #60;b#62;"]
              end
              e2 -->|"＋、遅れ 半年"| e1
              e1 -.->|"－"| e2
            """);
    assertThat(MermaidText.of(map, Side.BUILT_IN, Language.EN)).contains("|\"+, delay 半年\"|");
  }
}
