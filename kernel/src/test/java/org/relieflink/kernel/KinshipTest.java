package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("亲属关系：由各自与户主的关系推出彼此关系")
class KinshipTest {

  private static Sex sex(String letter) {
    return Sex.read(letter);
  }

  @ParameterizedTest(name = "甲是户主的{0}，乙是户主的{2}：乙是甲的{4}")
  @CsvSource({
    "户主,男,妻,女,妻子",
    "妻,女,户主,男,丈夫",
    "户主,女,配偶,男,丈夫",
    "户主,男,长子,男,儿子",
    "户主,男,之女,女,女儿",
    "子,男,户主,男,父亲",
    "子,男,妻,女,母亲",
    "女儿,女,配偶,女,母亲",
    "子,男,父亲,男,祖父或外祖父",
    "长子,男,次女,女,兄弟姐妹",
    "户主,男,孙女,女,孙女",
    "妻,女,孙女,女,孙女",
    "孙女,女,户主,男,祖父",
    "孙女,女,父亲,男,曾祖父",
    "孙子,男,母亲,女,曾祖母",
    "父亲,男,孙女,女,曾孙女或外曾孙女",
    "儿媳,女,户主,男,公公",
    "儿媳,女,妻,女,婆婆",
    "户主,男,儿媳,女,儿媳",
    "妻,女,父亲,男,公公",
    "妻,女,岳父,男,父亲",
    "父亲,男,母亲,女,妻子",
    "父亲,男,妻,女,儿媳",
    "女婿,男,女,女,妻子或妻子的兄弟姐妹",
    "子,男,孙子,男,儿子或侄子",
    "女,女,孙子,男,侄子",
    "侄子,男,户主,男,伯父或叔父"
  })
  void composed(String a, String sexOfA, String b, String sexOfB, String label) {
    assertThat(Kinship.between(a, sex(sexOfA), b, sex(sexOfB))).map(Kinship::label).hasValue(label);
  }

  @ParameterizedTest
  @CsvSource({
    "12,妻",
    "1,配偶",
    "0,户主",
    "2,子",
    "02,户主",
    "妻子,妻",
    "之妻,妻",
    "户主之子,子",
    "户主的母亲,母亲",
    "老婆,妻",
    "爷爷,祖父",
    "长女,长女",
    "41,孙子",
    "配偶,配偶",
    "外祖母,外祖母"
  })
  @DisplayName("两位代码、一位旧码、口语都读得懂")
  void reads(String text, String label) {
    assertThat(Kinship.of(text).label()).isEqualTo(label);
  }

  @Test
  @DisplayName("推不出就不说：非亲属、自相矛盾、读不懂")
  void silentWhenItDoesNotFollow() {
    assertThat(Kinship.between("户主", Sex.MALE, "非亲属", Sex.FEMALE)).isEmpty();
    assertThat(Kinship.between("户主", Sex.FEMALE, "妻", Sex.FEMALE)).isEmpty();
    assertThat(Kinship.between("户主", Sex.MALE, "看不清", Sex.FEMALE)).isEmpty();
    assertThat(Kinship.between("户主", Sex.MALE, "户主", Sex.MALE)).isEmpty();
    assertThat(Kinship.between(null, Sex.MALE, "妻", Sex.FEMALE)).isEmpty();
  }

  @Test
  @DisplayName("知道户主性别时更确切：户主之子与户主之父")
  void headsSexSettlesTheSide() {
    Kinship.Member son = new Kinship.Member(Kinship.of("子"), Sex.MALE);
    Kinship.Member father = new Kinship.Member(Kinship.of("父亲"), Sex.MALE);
    Kinship.Member brother = new Kinship.Member(Kinship.of("弟弟"), Sex.MALE);
    assertThat(Kinship.between(son, father, Sex.MALE)).map(Kinship::label).hasValue("祖父");
    assertThat(Kinship.between(son, father, Sex.FEMALE)).map(Kinship::label).hasValue("外祖父");
    assertThat(Kinship.between(son, brother, Sex.FEMALE)).map(Kinship::label).hasValue("舅父");
    assertThat(Kinship.between(son, brother, Sex.UNKNOWN)).map(Kinship::label).hasValue("伯父或叔父或舅父");
  }

  @Test
  @DisplayName("国标每个代码都有名称")
  void everyCodeHasALabel() {
    assertThat(Kinship.of("53").label()).isEqualTo("公公");
    assertThat(Kinship.between("户主", Sex.MALE, "10", Sex.UNKNOWN))
        .map(Kinship::label)
        .hasValue("妻子");
    assertThat(Kinship.between("户主", Sex.UNKNOWN, "10", Sex.UNKNOWN))
        .map(Kinship::label)
        .hasValue("配偶");
  }
}
