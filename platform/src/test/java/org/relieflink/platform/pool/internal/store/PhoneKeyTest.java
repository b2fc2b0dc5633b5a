package org.relieflink.platform.pool.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("电话怎样写都是同一个，和碰撞引擎读得一样：一格几个取头一个手机，固定电话带区号")
class PhoneKeyTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "13800005678, 13800005678",
    "138-0000-5678, 13800005678",
    "+8613800005678, 13800005678",
    "138 0000 5678, 13800005678",
    "0871-63331234/13800005678, 13800005678",
    "13800005678、13900001111, 13800005678",
    "0871-63331234, 87163331234",
    "(0871)63331234, 87163331234",
    "010-12345678, 1012345678",
    "0871 63331234, 87163331234",
    "0871－63331234, 87163331234",
    "+86-871-63331234, 87163331234",
    "0871-63331234-801, 87163331234",
    "１３８００００５６７８, 13800005678",
  })
  void usable(String written, String canonical) {
    assertThat(PhoneKey.canonical(written)).contains(canonical);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "''",
    "' '",
    "/",
    "无",
    "63331234",
    "1380000567",
    "12345678901",
    "00000000000",
    "990123197403124024",
    "'本人没有电话，请打村委会电话转告，村委会电话写在档案里，号码以档案为准，不要打别的号码，谢谢配合，以前登记的号码停用了'"
  })
  @DisplayName("不是电话，或者没有区号的：不认")
  void unusable(String written) {
    assertThat(PhoneKey.canonical(written)).isEmpty();
    assertThat(PhoneKey.canonical(null)).isEmpty();
  }
}
