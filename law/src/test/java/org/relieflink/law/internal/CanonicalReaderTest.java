package org.relieflink.law.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

@Label("读回自己写的规范 JSON：和 YAML 读法读出的一样，别的写法一概不认")
class CanonicalReaderTest {
  @Label("写什么读回什么：引号、反斜线、换行、控制符、表情都不走样")
  @Property(tries = 500)
  void whatWasWrittenIsRead(@ForAll("values") Map<String, Object> written) {
    String json = CanonicalJson.write(written);
    Node read = CanonicalReader.read(json).orElseThrow();
    assertThat(plain(read)).isEqualTo(plain(written));
  }

  @Label("YAML 读得了的，两种读法一样")
  @Example
  void theSameAsYaml() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", "周*禾 “引号” \" \\ 反斜线");
    map.put("lines", List.of("一\n二", "三\t四", ""));
    map.put("numbers", List.of(0L, -12L, new java.math.BigDecimal("0.70"), true));
    map.put("none", Map.of());
    String json = CanonicalJson.write(map);
    YamlMap fast = YamlSource.stored(json, new YamlProblems()).orElseThrow();
    YamlMap slow = YamlSource.root(json, new YamlProblems()).orElseThrow();
    assertThat(fast.text("name")).isEqualTo(slow.text("name"));
    assertThat(fast.texts("lines")).isEqualTo(slow.texts("lines"));
    assertThat(fast.texts("numbers")).isEqualTo(slow.texts("numbers"));
    assertThat(fast.has("none")).isEqualTo(slow.has("none"));
  }

  @Label("断在任何一处的、多一个字的、不是规范写法的，都不认，交给 YAML 读法")
  @Example
  void nothingElseIsTaken() {
    String json = CanonicalJson.write(Map.of("a", List.of(1L, Map.of("b", "c\u0001"))));
    for (int end = 0; end < json.length(); end++) {
      assertThat(CanonicalReader.read(json.substring(0, end))).isEmpty();
    }
    for (String other :
        new String[] {json + " ", "{a: 1}", "{\"a\": 1}", "{\"a\":1,}", "[1]", "{\"a\":\"\\x\"}"}) {
      assertThat(CanonicalReader.read(other)).as(other).isEmpty();
    }
    assertThat(YamlSource.stored("a: 1\n", new YamlProblems())).isPresent();
    assertThat(CanonicalReader.read("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}")).isEmpty();
  }

  @Provide
  Arbitrary<Map<String, Object>> values() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withCharRange('\u0000', '\u0080')
            .withChars("周禾\\\"😀")
            .ofMaxLength(12);
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            texts.map(text -> (Object) text),
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.of(true, false).map(said -> (Object) said));
    Arbitrary<Object> lists = leaves.list().ofMaxSize(4).map(list -> (Object) list);
    Arbitrary<Object> inner =
        Arbitraries.maps(texts, Arbitraries.oneOf(leaves, lists)).ofMaxSize(4).map(map -> map);
    return Arbitraries.maps(texts, Arbitraries.oneOf(leaves, lists, inner)).ofMaxSize(5);
  }

  private static Object plain(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping
          .getValue()
          .forEach(
              tuple ->
                  map.put(
                      ((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode())));
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      sequence.getValue().forEach(item -> list.add(plain(item)));
      return list;
    }
    assertThat(node.getTag()).isNotEqualTo(Tag.NULL);
    return ((ScalarNode) node).getValue();
  }

  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, one) -> plain.put(key.toString(), plain(one)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(one -> plain.add(plain(one)));
      return plain;
    }
    return value.toString();
  }
}
