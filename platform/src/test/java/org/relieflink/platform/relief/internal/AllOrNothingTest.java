package org.relieflink.platform.relief.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefRefusal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

@DisplayName("引擎说别人快了一步：再试，还不行就说已经变了；拒绝的什么也不留下")
class AllOrNothingTest {
  private final Book book = new Book();
  private final AllOrNothing whole = new AllOrNothing(book);

  /** Counts what was kept and what was not. */
  private static final class Book implements PlatformTransactionManager {
    private int kept;
    private int undone;

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
      if (status.isRollbackOnly()) {
        undone++;
      } else {
        kept++;
      }
    }

    @Override
    public void rollback(TransactionStatus status) {
      undone++;
    }
  }

  /** Somebody is faster so many times. */
  private static Supplier<Outcome<String>> late(int times) {
    int[] tried = {0};
    return () -> {
      tried[0]++;
      if (tried[0] <= times) {
        throw new FlowableOptimisticLockingException("another was faster");
      }
      return Outcome.of("done");
    };
  }

  @Test
  @DisplayName("一次、两次没赶上，再试就成，只留下一次")
  void triedAgain() {
    assertThat(whole.done(ReliefRefusal.MOVED_ON, late(2)).orThrow()).isEqualTo("done");
    assertThat(book.kept).isEqualTo(1);
    assertThat(book.undone).isEqualTo(2);
  }

  @Test
  @DisplayName("一直没赶上：说已经变了，不是出错，什么也没留下")
  void alwaysLate() {
    assertThat(whole.done(ReliefRefusal.MOVED_ON, late(Integer.MAX_VALUE)))
        .isEqualTo(Outcome.refused(ReliefRefusal.MOVED_ON));
    assertThat(book.kept).isZero();
  }

  @Test
  @DisplayName("拒绝的、出错的，什么也没留下")
  void nothingIsLeft() {
    var refused = new Outcome.Refused<String>(Refusal.of(ReliefRefusal.FOUR_EYES));
    assertThat(whole.done(ReliefRefusal.BUSY, () -> refused)).isEqualTo(refused);
    assertThatThrownBy(
            () ->
                whole.done(
                    ReliefRefusal.BUSY,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(book.kept).isZero();
    assertThat(book.undone).isEqualTo(2);
  }
}
