package org.relieflink.platform.transfer.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.internal.TransferWriting.Earlier;
import org.springframework.stereotype.Component;

/** 一个键只做一次：keys are kept for ever; the same call once more gives the same ones. */
@Component
class OnceByKey {
  private final TransferWriting writing;

  OnceByKey(TransferWriting writing) {
    this.writing = writing;
  }

  /**
   * 一次调用。
   *
   * @param key empty = none
   * @param content everything that was asked for
   */
  record Call(Officer officer, String key, String content) {
    @Override
    public String toString() {
      return "Call[" + key + "]";
    }
  }

  /**
   * In the caller's transaction; gives the matters that it made or moved.
   *
   * @param wanted whether there must be a key
   */
  Outcome<List<Long>> once(Call call, boolean wanted, Supplier<Outcome<List<Long>>> work) {
    if (call.key.isEmpty() && !wanted) {
      return work.get();
    }
    if (!FreeWords.isKey(call.key)) {
      return Outcome.refused(TransferRefusal.KEY_MISSING);
    }
    String officer = call.officer.staffNumber();
    writing.lock(officer + " " + call.key);
    String fingerprint = writing.fingerprint(call.content);
    Optional<Earlier> earlier = writing.earlier(officer, call.key);
    if (earlier.isPresent()) {
      return earlier.get().fingerprint().equals(fingerprint)
          ? Outcome.of(ids(earlier.get().receipt()))
          : Outcome.refused(TransferRefusal.KEY_REUSED);
    }
    Outcome<List<Long>> done = work.get();
    if (done instanceof Outcome.Done<List<Long>> made) {
      String receipt = made.value().stream().map(String::valueOf).collect(Collectors.joining(" "));
      writing.called(officer, call.key, new Earlier(fingerprint, receipt));
    }
    return done;
  }

  private static List<Long> ids(String receipt) {
    return Stream.of(receipt.split(" ")).map(Long::valueOf).toList();
  }
}
