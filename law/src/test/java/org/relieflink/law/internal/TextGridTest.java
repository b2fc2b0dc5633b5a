package org.relieflink.law.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文本表格：汉字占两格，各列对得齐")
class TextGridTest {
  @Test
  @DisplayName("左对齐的补在右边，金额靠右，行末没有空格；每列隔两格")
  void aligned() {
    TextGrid grid = new TextGrid("步骤", "得数", "依据").rightAligned(1);
    grid.row("生活困难", "1,000", "细则");
    grid.row("cap", "+5", "A条");
    assertThat(grid.lines())
        .containsExactly(
            "步骤       得数  依据", //
            "生活困难  1,000  细则",
            "cap          +5  A条");
  }

  @Test
  @DisplayName("几个字几格：汉字和全角标点两格，字母、数字、半角标点一格，两个编码单元的生僻字也是两格")
  void cells() {
    assertThat(TextGrid.cells("")).isZero();
    assertThat(TextGrid.cells("abc 1,000.5")).isEqualTo(11);
    assertThat(TextGrid.cells("救助（10 倍）")).isEqualTo(13);
    assertThat(TextGrid.cells("𠮷")).isEqualTo(2);
  }

  @ParameterizedTest(name = "从 {0} 到 {1} 两格，两头外面一格")
  @CsvSource({
    "1100, 115f", // 朝鲜文字母
    "2e80, a4cf", // 部首、标点、假名、汉字、彝文
    "ac00, d7a3", // 朝鲜文音节
    "f900, faff", // 兼容汉字
    "fe30, fe6f", // 竖排和小写标点
    "ff00, ff60", // 全角
    "ffe0, ffe6", // 全角符号
  })
  @DisplayName("两格的字从哪一个到哪一个")
  void wide(String from, String to) {
    int first = Integer.parseInt(from, 16);
    int last = Integer.parseInt(to, 16);
    assertThat(cells(first)).isEqualTo(2);
    assertThat(cells(last)).isEqualTo(2);
    assertThat(cells(first - 1)).isEqualTo(1);
    assertThat(cells(last + 1)).isEqualTo(1);
  }

  @Test
  @DisplayName("增补平面的汉字从 U+20000 起")
  void beyond() {
    assertThat(cells(0x20000)).isEqualTo(2);
    assertThat(cells(0x1ffff)).isEqualTo(1);
  }

  private static int cells(int point) {
    return TextGrid.cells(Character.toString(point));
  }
}
