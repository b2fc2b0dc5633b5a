package org.relieflink.platform.transfer.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.TransferRefusal;

/** 材料的闸门：looks at the first bytes, not at names; nothing that runs anything comes in. */
final class PaperGate {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
          new Kind("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
          new Kind("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));

  private PaperGate() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Kind(String media, byte[] head) {
    boolean begins(byte[] body) {
      return body.length > head.length
          && Arrays.equals(head, 0, head.length, body, 0, head.length);
    }
  }

  static Optional<String> media(byte[] body) {
    return KINDS.stream().filter(kind -> kind.begins(body)).map(Kind::media).findFirst();
  }

  static Optional<Refusal> refused(List<NewPaper> papers, TransferRules.Limits limits) {
    if (papers.size() > limits.paperCount()) {
      return Optional.of(Refusal.of(TransferRefusal.TOO_MANY, limits.paperCount()));
    }
    if (papers.stream().anyMatch(one -> one.body().length > limits.paperBytes())) {
      int megabytes = limits.paperBytes() >> 20;
      return Optional.of(Refusal.of(TransferRefusal.PAPER_TOO_LARGE, megabytes));
    }
    return papers.stream().allMatch(one -> media(one.body()).isPresent())
        ? Optional.empty()
        : Optional.of(Refusal.of(TransferRefusal.PAPER_KIND_UNUSABLE));
  }
}
