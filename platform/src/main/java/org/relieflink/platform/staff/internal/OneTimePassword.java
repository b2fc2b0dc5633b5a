package org.relieflink.platform.staff.internal;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 一次性密码：four groups of four letters, 79 bits, easy to read aloud. */
@Component
class OneTimePassword {
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // no 0 O 1 I L
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  String next() {
    return IntStream.range(0, GROUPS).mapToObj(at -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
        .collect(Collectors.joining());
  }
}
