package trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import trace.TestMaps;
import trace.analysis.CausalMap;

class LoopyAddressTest {
  private static final List<LoopyAddress.Spot> SPOTS =
      List.of(new LoopyAddress.Spot(100, 0), new LoopyAddress.Spot(300, 0));

  @Test
  void isWrittenAsLoopyWritesIt() {
    CausalMap map =
        CausalMap.of(TestMaps.of("rabbits -> foxes (+)", "foxes -> rabbits (-)").trace());
    assertThat(LoopyAddress.of(map, SPOTS, List.of(0.2, -0.1), LoopyAddress.View.EDITOR))
        .isEqualTo(
            "https://ncase.me/loopy/v1.1/?data=[[[1,130,0,0.5,%22rabbits%22,2],"
                + "[2,390,0,0.5,%22foxes%22,2]],[[1,2,-52,1,0],[2,1,26,-1,0]],[],2%5D");
  }

  @Test
  void namesComeBackAsLoopyReadsThem() {
    String name = "口コミ \"A&B\" [50%], (x+y)# 𠮷?";
    CausalMap map = CausalMap.of(TestMaps.of("a -> " + name + " (?)").trace());
    String address = LoopyAddress.of(map, SPOTS, List.of(0.0), LoopyAddress.View.PLAYER);
    assertThat(address).startsWith("https://ncase.me/loopy/v1.1/?embed=1&data=").matches("[!-~]+");
    String data = address.substring(address.indexOf("&data=") + 6);
    assertThat(data).doesNotContain("&", "#", "+");
    // As loadFromURL does: decodeURIComponent, JSON.parse, decodeURIComponent.
    String json = URLDecoder.decode(data, StandardCharsets.UTF_8);
    List<String> texts = texts(json);
    assertThat(URLDecoder.decode(texts.get(1), StandardCharsets.UTF_8)).isEqualTo(name);
    assertThat(json).contains("[[1,2,0,0,0]]");
  }

  @Test
  void anArrowFromAnElementToItselfBows() {
    CausalMap map = CausalMap.of(TestMaps.of("a -> a (+)").trace());
    assertThat(LoopyAddress.of(map, SPOTS, List.of(0.0), LoopyAddress.View.EDITOR))
        .contains("[[1,1,90,1,0]]");
  }

  private static List<String> texts(String json) {
    List<String> texts = new java.util.ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == tools.jackson.core.JsonToken.VALUE_STRING) {
          texts.add(parser.getString());
        }
      }
    }
    return texts;
  }
}
