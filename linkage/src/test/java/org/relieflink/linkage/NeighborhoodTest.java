package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 邻里怎么算。 */
class NeighborhoodTest {
  @Test
  @DisplayName("同村同组是邻里，门牌不同、写法不同也是")
  void oneGroupOfOneVillage() {
    assertThat(Neighborhood.find("桥头镇柳湾村3组12号", "990123"))
        .isPresent()
        .isEqualTo(Neighborhood.find("云溪县桥头镇柳湾村三组7号", "990123"));
  }

  @Test
  @DisplayName("同村不同组不是，不同县的同名村也不是")
  void otherGroupOtherCounty() {
    var home = Neighborhood.find("桥头镇柳湾村3组", "990123");
    assertThat(home).isPresent();
    assertThat(Neighborhood.find("桥头镇柳湾村5组", "990123")).isPresent().isNotEqualTo(home);
    assertThat(Neighborhood.find("桥头镇柳湾村3组", "990124")).isPresent().isNotEqualTo(home);
  }

  @Test
  @DisplayName("没有写到村的、住机构的、没有地址的，不算谁的邻居")
  void unknownIsNobodysNeighbour() {
    assertThat(Neighborhood.find("桥头镇敬老院", "990123")).isEmpty();
    assertThat(Neighborhood.find("桥头镇", "990123")).isEmpty();
    assertThat(Neighborhood.find(" ", "990123")).isEmpty();
    assertThat(Neighborhood.find(null, null)).isEmpty();
  }

  @Test
  @DisplayName("说自己是什么的时候不说住在哪里")
  void masked() {
    assertThat(Neighborhood.find("桥头镇柳湾村3组", "990123").orElseThrow())
        .hasToString("Neighborhood[masked]");
  }
}
