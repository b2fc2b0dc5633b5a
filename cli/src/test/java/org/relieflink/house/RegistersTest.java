package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@DisplayName("登记簿：术语、法律文件、代码三处对得上")
class RegistersTest {

  private static final Set<String> TERM_KEYS =
      Set.of("term_zh", "code", "anchor", "not", "source", "meaning");

  private static final Pattern LEGAL_BASIS =
      Pattern.compile("@LegalBasis\\(\\s*instrument\\s*=\\s*\"([^\"]+)\"");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  @DisplayName("术语表里说代码里有的类型，代码里真有，说明里也有这个词")
  void everyAnchoredTermStandsInTheCode() {
    Set<String> missing = new TreeSet<>();
    for (Map<String, Object> term : terms()) {
      if ("type".equals(term.get("anchor"))) {
        String type = (String) term.get("code");
        String word = (String) term.get("term_zh");
        Optional<Path> file = source(type);
        if (file.isEmpty() || !SourceTree.read(file.get()).contains(word)) {
          missing.add(type + " / " + word);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("术语表每行的键都认识，一个词只登记一次")
  void termsAreWellFormedAndUnique() {
    List<Map<String, Object>> terms = terms();
    assertThat(terms).allSatisfy(term -> assertThat(TERM_KEYS).containsAll(term.keySet()));
    assertThat(terms.stream().map(term -> term.get("term_zh"))).doesNotHaveDuplicates();
    assertThat(terms.stream().map(term -> term.get("code"))).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("代码引用的每个法律文件都在登记簿里")
  void everyCitedInstrumentIsRegistered() {
    String register =
        SourceTree.read(
            SourceTree.root()
                .resolve("law/src/main/resources/org/relieflink/law/instruments.yaml"));
    Set<String> unknown = new TreeSet<>();
    for (Path file : SourceTree.mainJava()) {
      Matcher cited = LEGAL_BASIS.matcher(SourceTree.read(file));
      while (cited.find()) {
        if (!register.contains("id: " + cited.group(1))) {
          unknown.add(SourceTree.relative(file) + ": " + cited.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  @DisplayName("文档里指向仓库内文件的链接都通")
  void documentationLinksResolve() {
    Set<String> broken = new TreeSet<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(SourceTree.read(page));
      while (link.find()) {
        Path target = page.getParent().resolve(link.group(1)).normalize();
        if (!Files.exists(target)) {
          broken.add(SourceTree.relative(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  @DisplayName("界面和文档说国家司法救助要说全：金额决定书不叫司法救助决定书")
  void theMoneyIsCalledByItsFullName() {
    Pattern bare = Pattern.compile("(?<!国家)司法救助(金|决定书|申请书)");
    Set<String> bad = new TreeSet<>();
    SourceTree.walk(SourceTree.root().resolve("platform/src/main/resources"))
        .filter(
            file -> file.toString().endsWith(".properties") || file.toString().endsWith(".html"))
        .filter(file -> bare.matcher(SourceTree.read(file)).find())
        .forEach(file -> bad.add(SourceTree.relative(file)));
    assertThat(bad).isEmpty();
  }

  private static List<Path> pages() {
    List<Path> pages =
        new java.util.ArrayList<>(
            SourceTree.walk(SourceTree.root().resolve("docs"))
                .filter(file -> file.toString().endsWith(".md"))
                .toList());
    for (String name : List.of("README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md")) {
      pages.add(SourceTree.root().resolve(name));
    }
    return pages;
  }

  private static Optional<Path> source(String type) {
    return SourceTree.mainJava().stream()
        .filter(file -> file.getFileName().toString().equals(type + ".java"))
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> terms() {
    String text = SourceTree.read(SourceTree.root().resolve("docs/glossary/terms.yaml"));
    Map<String, Object> root =
        (Map<String, Object>)
            new Load(LoadSettings.builder().setLabel("terms.yaml").build()).loadFromString(text);
    return (List<Map<String, Object>>) root.get("terms");
  }
}
