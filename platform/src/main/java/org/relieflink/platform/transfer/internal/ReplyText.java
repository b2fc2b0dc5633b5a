package org.relieflink.platform.transfer.internal;

import java.util.stream.Collectors;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.transfer.LetterReply;

/** 回复的内容：everything that makes two replies the same, papers by their digests. */
final class ReplyText {
  private ReplyText() {}

  static String content(LetterReply reply) {
    String papers =
        reply.papers().stream()
            .map(paper -> paper.kind() + " " + Sm3.of(paper.body()))
            .collect(Collectors.joining("\n"));
    return reply.given() + "\n" + papers;
  }
}
