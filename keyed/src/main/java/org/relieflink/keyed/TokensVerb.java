package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** 名单变标记。 A list becomes a token file and a map. */
final class TokensVerb implements Verb {
  /** A token that more people of one list share says more about the list than about a person. */
  private static final int MOST_SHARING = 20;

  @Override
  public Set<String> options() {
    return Set.of("key", "list", "out", "map", "rows", "share");
  }

  @Override
  public int run(Options options, KeyedVoice voice) throws IOException {
    List<String> inputs = List.of("key", "list");
    Path list = options.input("list");
    Path tokens = options.newOutput("out", inputs);
    Path map = options.newOutput("map", List.of("key", "list", "out"));
    RunKey key = KeyFile.read(options.input("key"));
    MakeTokens.Wish wish =
        new MakeTokens.Wish(
            key, options.count("rows"), options.count("share").orElse(MOST_SHARING));
    MakeTokens.Made made = new MakeTokens(wish, new SecureRandom()).run(list, tokens, map);
    voice.say("tokens.made", made.people(), tokens, made.rows(), map);
    voice.answer("tokens.seal", made.seal());
    return remarks(made, voice);
  }

  private static int remarks(MakeTokens.Made made, KeyedVoice voice) {
    made.leftOut().forEach((kind, count) -> voice.say("tokens.left-out", voice.label(kind), count));
    if (made.registerPages() > 0) {
      voice.say("tokens.register", made.registerPages());
    }
    if (made.read().damagedNumbers() > 0) {
      voice.say("tokens.damaged", made.read().damagedNumbers());
    }
    if (made.read().withoutId() > 0) {
      voice.say("tokens.without-id", made.read().withoutId());
    }
    return made.read().withoutId() + made.read().damagedNumbers() > 0 ? WITH_REMARKS : OK;
  }
}
