package org.relieflink.platform.assistant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Instruments;
import org.relieflink.law.RuleFile;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.assistant.FoundText;
import org.relieflink.platform.problem.FreeWords;

@DisplayName("助手：问一句话，找得到规定和规则，每一处都有出处")
class AssistantSearchTest {
  private static final int MOST = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Wording WORDING =
      new Wording(RuleFile.shipped("assistant/words.yaml", Wording.FILE));
  private static final LawIndex INDEX = new LawIndex(RulePacks::shipped);

  private static Question ask(String question) {
    return Question.of(question, WORDING);
  }

  private static List<String> law(String question) {
    return INDEX.law(ask(question), DAY, MOST).stream().map(one -> one.clause().text()).toList();
  }

  private static String words(FoundText one) {
    return one.words().stream().map(FoundText.Piece::text).collect(Collectors.joining());
  }

  @Test
  @DisplayName("“重伤 无力赔偿”：2021 年细则第七条第一项在前面")
  void seriousInjury() {
    assertThat(law("重伤，加害人无力赔偿")).contains("2021年细则第七条第一项");
  }

  @Test
  @DisplayName("按条号问：“第七条第三项”")
  void byArticle() {
    assertThat(law("第七条第三项")).contains("2021年细则第七条第三项");
  }

  @Test
  @DisplayName("错一个字也找得到：“追诉时校”“一次性就助”")
  void oneWrongCharacter() {
    assertThat(INDEX.law(ask("超过追诉时校"), DAY, MOST)).anyMatch(one -> words(one).contains("追诉时效"));
    assertThat(law("一次性就助")).anyMatch(citation -> citation.contains("一次性救助"));
  }

  @Test
  @DisplayName("换一种说法也找得到：“车祸”找到交通事故，“孩子”找到未成年人")
  void otherWords() {
    assertThat(INDEX.law(ask("车祸"), DAY, MOST)).anyMatch(one -> words(one).contains("交通事故"));
    assertThat(INDEX.packs(ask("孩子能救助多少"), DAY, MOST)).anyMatch(one -> words(one).contains("未成年人"));
  }

  @Test
  @DisplayName("规则包：问“低保”，找到困难类别算几档，出处是规则包写的那一条")
  void packs() {
    List<FoundText> found = INDEX.packs(ask("低保对象算几档"), DAY, MOST);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).title()).contains("低保");
    assertThat(found).allSatisfy(one -> assertThat(one.clause().source()).isNotBlank());
  }

  @Test
  @DisplayName("每一条登记的条文，用自己的话都找得到自己")
  void everyArticleFindsItself() {
    Set<String> missing =
        Instruments.shipped().all().stream()
            .flatMap(
                instrument ->
                    instrument.articles().stream()
                        .filter(article -> article.says().length() > 7)
                        .filter(
                            article ->
                                INDEX.law(ask(article.says()), DAY, MOST).stream()
                                    .noneMatch(one -> words(one).contains(article.says())))
                        .map(article -> instrument.id() + " " + article.article()))
            .collect(Collectors.toSet());
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("标出来的字都是问到的字，拼起来还是原话；里面没有网页标记")
  void marked() {
    for (FoundText one : INDEX.law(ask("重伤 无力赔偿"), DAY, MOST)) {
      assertThat(words(one)).doesNotContain("<").isNotBlank();
      assertThat(one.words()).noneMatch(piece -> piece.text().isEmpty());
    }
    assertThat(INDEX.law(ask("重伤 无力赔偿"), DAY, MOST).get(0).words())
        .anyMatch(piece -> piece.hit() && piece.text().contains("重"));
  }

  @Test
  @DisplayName("什么都没问、问的没有：没有结果，不出错")
  void nothing() {
    assertThat(law("？！…")).isEmpty();
    assertThat(law("xyzzy")).isEmpty();
    assertThat(INDEX.packs(ask("量子纠缠"), DAY, MOST)).isEmpty();
  }

  @Test
  @DisplayName("查询语法的符号只是字，不会被当成命令")
  void syntaxIsText() {
    for (String odd : List.of("重伤 AND (", "*:*", "word:[a TO b]", "\"重伤", "~0.5", "+-!(){}^")) {
      assertThat(INDEX.law(ask(odd), DAY, MOST)).hasSizeLessThanOrEqualTo(MOST);
    }
  }

  @Test
  @DisplayName("身份证号、手机号，怎么写都认得出；案号、金额、条号不算")
  void numbers() {
    for (String numbered :
        List.of(
            "990123201805164027",
            "99012320180516402X 怎么办",
            "990123 2018 0516 4027",
            "９９０１２３２０１８０５１６４０２７",
            "990123-201805164027",
            "打 13800138000 问过",
            "+86 138-0013-8000",
            "0086 13800138000",
            "第 37 件 13800138000",
            "990123850516402")) {
      assertThat(FreeWords.namesSomebody(numbered)).as(numbered).isTrue();
    }
    for (String plain :
        List.of(
            "云检救助〔2026〕37号",
            "1000000 元以上",
            "2021年细则第七条",
            "第7条",
            "10,000 元、20,000 元、30,000 元",
            "2026-11-18 到 2026-11-19")) {
      assertThat(FreeWords.namesSomebody(plain)).as(plain).isFalse();
    }
  }

  @Test
  @DisplayName("已被代替的、还没有施行的、停用的：写明，排在管用的后面")
  void whatAppliesNoMore() {
    List<FoundText> found = INDEX.law(ask("第七条第三项"), DAY, MOST);
    assertThat(found).anyMatch(one -> one.remark().equals("已被2021年细则代替"));
    assertThat(found.stream().map(one -> one.remark().isEmpty()).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(INDEX.packs(ask("低保对象算几档"), LocalDate.of(2020, 1, 1), MOST))
        .isNotEmpty()
        .allMatch(one -> one.remark().endsWith("起才适用"));
    var ended = new Stands(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 1), "");
    assertThat(ended.remark(LocalDate.of(2026, 2, 28))).isEmpty();
    assertThat(ended.remark(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01 起不再适用");
  }

  @Test
  @DisplayName("相同的事实要整个说到：问主要责任，次要责任不算相同；问未成年人，成年人不算")
  void agreesAsAWhole() {
    assertThat(ask("主要责任").says("主要责任")).isTrue();
    assertThat(ask("主要责任").says("次要责任")).isFalse();
    assertThat(ask("过错").says("无过错")).isFalse();
    assertThat(ask("无过错").says("过错")).isFalse();
    assertThat(ask("未成年人生活困难").says("成年人")).isFalse();
    assertThat(ask("未成年人和成年人").says("成年人")).isTrue();
    assertThat(ask("孩子生活困难").says("未成年人")).isTrue();
  }

  @Test
  @DisplayName("一个文件、一个规则包，打得开全部登记的内容")
  void wholeTexts() {
    assertThat(INDEX.text("spp-2021").orElseThrow().passages()).hasSizeGreaterThan(10);
    assertThat(INDEX.text("990123-2025.1").orElseThrow().passages()).hasSizeGreaterThan(10);
    assertThat(INDEX.text("questions").orElseThrow().passages()).hasSize(36);
    assertThat(INDEX.text("nothing")).isEmpty();
  }
}
