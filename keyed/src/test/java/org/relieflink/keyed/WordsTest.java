package org.relieflink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("说的话：中英文齐全，每句能照着办")
class WordsTest {
  private static final ResourceBundle CHINESE = KeyedVoice.texts(false);
  private static final ResourceBundle ENGLISH = KeyedVoice.texts(true);

  @Test
  @DisplayName("中英文的键一致，要填的词一致；每个拒绝都有一句话，以句号收尾")
  void bothLanguages() {
    assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    for (String key : CHINESE.keySet()) {
      for (int part = 1; part <= 4; part++) {
        assertThat(ENGLISH.getString(key).contains("%" + part + "$"))
            .as(key)
            .isEqualTo(CHINESE.getString(key).contains("%" + part + "$"));
      }
    }
    for (Refusal refusal : Refusal.values()) {
      assertThat(CHINESE.getString("refusal." + refusal.name())).endsWith("。");
      assertThat(ENGLISH.getString("refusal." + refusal.name())).endsWith(".");
    }
    for (SealedKind kind : SealedKind.values()) {
      assertThat(CHINESE.containsKey("file." + kind.code())).isTrue();
    }
  }

  @Test
  @DisplayName("总说明列出全部动词；每个动词的说明提到它的每个选项；写错时说怎样看用法")
  void help() {
    String help = InventedLists.runOk("--help").out();
    for (String verb : KeyedProgram.verbs()) {
      assertThat(help).contains("  " + verb + " ");
      String own = InventedLists.runOk(verb, "--help").out();
      for (String option : KeyedProgram.verb(verb).options()) {
        assertThat(own).as(verb).contains("--" + option);
      }
    }
    assertThat(InventedLists.run().code()).isEqualTo(2);
    assertThat(InventedLists.run("碰").lastSentence()).isEqualTo("不认识动词“碰”。请用 --help 看有哪些动词。");
    assertThat(InventedLists.run("match", "--key", "x").lastSentence())
        .isEqualTo("“match”没有选项“--key”。请用“match --help”看用法。");
    assertThat(InventedLists.run("match", "--left").lastSentence()).contains("缺少 --left");
    assertThat(InventedLists.run("match").lastSentence()).contains("缺少 --out");
    assertThat(InventedLists.run("key", "--run", " ", "--purpose", "p", "--out", "/k").code())
        .isEqualTo(2);
  }
}
