package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.DivisionCode.Status;

@DisplayName("行政区划：现行、已撤销、虚构、查不到")
class DivisionCodeTest {

  @Test
  @DisplayName("云溪县是虚构的，全称为演示省云江市云溪县")
  void syntheticCounty() {
    DivisionCode county = DivisionCode.of("990123");
    assertThat(county.status()).isEqualTo(Status.SYNTHETIC);
    assertThat(county.fullName()).isEqualTo("演示省云江市云溪县");
    assertThat(county.parent()).contains(DivisionCode.of("990100"));
    assertThat(DivisionCode.listNamed("云溪县")).containsExactly(county);
    assertThat(DivisionCode.of("990100").children()).hasSize(10);
    assertThat(DivisionCode.listAll(Status.SYNTHETIC)).hasSize(441);
  }

  @Test
  @DisplayName("崇文区已撤销，承接者为东城区；990105 查不到")
  void standing() {
    DivisionCode chongwen = DivisionCode.of("110103");
    assertThat(chongwen.status()).isEqualTo(Status.ABOLISHED);
    assertThat(chongwen.successors()).containsExactly(DivisionCode.of("110101"));
    assertThat(chongwen.fullName()).isEqualTo("北京市崇文区");
    assertThat(DivisionCode.of("990105").status()).isEqualTo(Status.UNKNOWN);
    assertThat(DivisionCode.of("990105").name()).isEmpty();
  }

  @Test
  @DisplayName("九位、十二位代码取前六位；其他文字不是代码")
  void reads() {
    assertThat(DivisionCode.find("110101001")).contains(DivisionCode.of("110101"));
    assertThat(DivisionCode.find("1101")).isEmpty();
    assertThat(DivisionCode.find("北京市")).isEmpty();
    assertThat(DivisionCode.find(null)).isEmpty();
  }

  @Test
  @DisplayName("乡镇街道按县查")
  void townships() {
    assertThat(Townships.listIn(DivisionCode.of("110101"))).hasSizeGreaterThan(10);
    assertThat(Townships.find("110101002")).map(Townships.Township::name).hasValue("景山街道");
    assertThat(Townships.find("1")).isEmpty();
  }
}
