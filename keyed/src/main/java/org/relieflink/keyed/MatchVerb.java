package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.relieflink.linkage.HitLevel;

/** 两份标记文件变命中文件。 Two token files become a hit file. */
final class MatchVerb implements Verb {
  @Override
  public Set<String> options() {
    return Set.of("left", "right", "out");
  }

  @Override
  public int run(Options options, KeyedVoice voice) throws IOException {
    Path out = options.output("out", List.of("left", "right"));
    TokenWeights weights = TokenWeights.shipped();
    MatchTokens.Result result =
        new MatchTokens(weights).run(options.input("left"), options.input("right"));
    HitFile hits = HitFile.of(result, weights);
    hits.write(out, result.left().runId(), result.left().purpose());
    voice.say(
        "match.files",
        result.left().rows(),
        result.left().seal(),
        result.right().rows(),
        result.right().seal());
    result
        .capped()
        .forEach(
            (kind, capped) ->
                voice.say("match.capped", voice.label(kind), capped.tokens(), capped.largest()));
    voice.say("match.done", count(hits, HitLevel.AUTO), count(hits, HitLevel.REVIEW), out);
    return OK;
  }

  private static long count(HitFile hits, HitLevel level) {
    return hits.hits().stream().filter(hit -> hit.level() == level).count();
  }
}
