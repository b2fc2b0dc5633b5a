package org.relieflink.platform.pool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.internal.contract.ContractBook;

@DisplayName("有哪些名单、是谁的，只看数据合同：没有数据库也答得出，不数一条记录")
class ListsTest {
  private final ContractBook book = ContractBook.shipped();

  @Test
  @DisplayName("每份合同一份名单，次序一样，写着部门的代码和名字")
  void ofEveryContract() {
    assertThat(new Lists(book).all())
        .hasSameSizeAs(book.all())
        .allSatisfy(
            list -> {
              var contract = book.get(list.contractId());
              assertThat(list.department()).isEqualTo(contract.department().id());
              assertThat(list.departmentName()).isEqualTo(contract.department().name());
            })
        .extracting(ListFace::contractId)
        .containsExactlyElementsOf(book.all().stream().map(one -> one.id()).toList());
  }
}
