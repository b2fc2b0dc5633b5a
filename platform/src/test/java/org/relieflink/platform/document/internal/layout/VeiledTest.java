package org.relieflink.platform.document.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.document.internal.template.FormBook;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("遮盖：姓名换一种写法也遮得住；填了的每一项都印得出来，没有填的不留空话")
class VeiledTest {
  private static final FormBook BOOK =
      new FormBook("classpath:document/forms", new DefaultResourceLoader());

  private static String covered(String name, String words) {
    return new NameFinder(Map.of(name, "某")).covered(words);
  }

  @Test
  @DisplayName("中间有空格、看不见的字符、别的间隔号、全角、繁体：都遮住，两头的话不动")
  void namesWrittenOtherwise() {
    for (String written : List.of("王芳", "王　芳", "王 芳", "王\u200B芳", "王\u00A0 芳")) {
      for (String typed : List.of("王芳", "王　芳", "王 芳")) {
        assertThat(covered(typed, "申请人" + written + "的丈夫")).isEqualTo("申请人某的丈夫");
      }
    }
    assertThat(covered("张国", "張國和张國，一户")).isEqualTo("某和某，一户");
    assertThat(covered("阿依·古丽", "阿依•古丽、阿依．古丽、阿依古丽")).isEqualTo("某、某、某");
    assertThat(covered("LI NA", "ＬＩ　ＮＡ说")).isEqualTo("某说");
    assertThat(new NameFinder(Map.of("王芳", "甲", "王芳芳", "乙")).covered("王芳芳和王芳")).isEqualTo("乙和甲");
  }

  @Test
  @DisplayName("表格里的也是：公开版的格子里没有换了写法的姓名")
  void namesInCells() {
    Form form = BOOK.get(DocumentKind.FOLLOW_UP);
    Map<String, String> fields = filled(form, false);
    fields.put("person", "王　芳");
    fields.put("needs", "王芳和王 芳的孩子");
    String text = text(form, fields, Veiled.published(form, fields, false));
    assertThat(text).contains("王某和王某的孩子").doesNotContain("芳");
  }

  @Test
  @DisplayName("改的时候话里的姓名是记号，存的时候换回来")
  void marks() {
    Form form = BOOK.get(DocumentKind.DECISION);
    Map<String, String> fields = Map.of("applicant", "王芳", "facts", "王芳的丈夫");
    Map<String, String> shown = new TreeMap<>(Veiled.marked(form, fields));
    assertThat(shown).containsEntry("facts", "{applicant}的丈夫");
    shown.put("applicant", "王芳");
    assertThat(Veiled.unmarked(form, shown)).isEqualTo(fields);
  }

  @Test
  @DisplayName("公开版：出生日期、案件名称、座机、长号码都不写；金额、案号、年份还在")
  void publishedOfEveryKind() {
    Veiled open =
        Veiled.published(BOOK.get(DocumentKind.DECISION), Map.of("applicant", "王芳"), false);
    for (FieldType type : FieldType.values()) {
      String shown = open.shown(type, type == FieldType.BIRTH ? "1990年1月31日" : "王芳某故意伤害案");
      assertThat(shown).as(type.name()).satisfies(one -> told(type, one));
    }
    assertThat(
            open.shown(
                FieldType.WORDS, "电话0990-1234567，账号62220212345，给40,000.00元，2026年，12345678.00元"))
        .isEqualTo("电话×××，账号×××，给40,000.00元，2026年，12345678.00元");
    for (String written :
        List.of(
            "电话0990-1234567,已核",
            "账号62220212345.",
            "(0990)1234567",
            "（0990）1234567",
            "０９９０－１２３４５６７")) {
      assertThat(open.shown(FieldType.WORDS, written))
          .as(written)
          .doesNotContain("1234567", "345", "１２３");
    }
    assertThat(page("1990年1月31日")).isEqualTo("1990年×月×日");
  }

  private static void told(FieldType type, String shown) {
    if (type == FieldType.MONEY || type == FieldType.DAY) {
      assertThat(shown).isEqualTo("王芳某故意伤害案"); // no person stands in them
    } else {
      assertThat(shown).doesNotContain("王芳", "1990", "1月");
    }
  }

  private static String page(String born) {
    return Veiled.page(BOOK.get(DocumentKind.DECISION), Map.of(), Effect.MASK)
        .shown(FieldType.BIRTH, born);
  }

  private static Map<String, String> filled(Form form, boolean all) {
    Map<String, String> fields = new TreeMap<>();
    for (Field field : form.open().fields()) {
      if (all || field.required()) {
        fields.put(
            field.id(),
            switch (field.type()) {
              case MONEY -> "4321.50";
              case DAY, BIRTH -> "2026-11-28";
              default -> "《" + field.id() + "》";
            });
      }
    }
    return fields;
  }

  private static String text(Form form, Map<String, String> fields, Veiled veil) {
    Laid laid = Lay.out(form, Filled.of(form, fields, veil), new Lay.Frame("", "", "", List.of()));
    Stream<String> pieces = laid.pieces().stream().map(Object::toString);
    return String.join("\n", pieces.toList()) + "\n" + String.join("\n", laid.notes());
  }

  @Test
  @DisplayName("十五种样式：填了的每一项都印出来；只填要填的，没有“：。”、没有空抬头")
  void everyFilledFieldIsPrinted() {
    for (DocumentKind kind : DocumentKind.values()) {
      Form form = BOOK.get(kind);
      String all = text(form, filled(form, true), Veiled.full());
      for (Field field : form.open().fields()) {
        String blocks = form.yaml().substring(form.yaml().indexOf("blocks:"));
        assertThat(blocks).as(kind + " " + field.id()).contains("{" + field.id());
        if (filled(form, true).get(field.id()).startsWith("《")) {
          assertThat(all).as(kind.code()).contains("《" + field.id() + "》");
        }
      }
      String least = text(form, filled(form, false), Veiled.full());
      assertThat(least).as(kind.code()).doesNotContain("：。", "，。", "text=：", "号，");
      filled(form, false).values().stream()
          .filter(one -> one.startsWith("《"))
          .forEach(one -> assertThat(least).as(kind.code()).contains(one));
    }
  }
}
