package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.HitKind;
import org.relieflink.linkage.HitLevel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;

/**
 * 同样两份名单，引擎与密钥碰撞各做一遍，量出差多少。 Runs the full engine and a keyed run on the same lists and measures
 * what the keyed one loses. Self hits only: a keyed run knows no households.
 */
final class CompareWithEngine {
  private static final int MOST_SHARING = 20;

  /** The lists and the pairs that should be found. */
  record Lists(Path pool, Path parties, Set<TruePairs.Pair> truth) {}

  private final Lists lists;
  private final int threads;

  CompareWithEngine(Lists lists, int threads) {
    this.lists = lists;
    this.threads = threads;
  }

  /** Accuracy of the full engine: all hits, then those of the auto level. */
  List<Accuracy> engine() throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(LinkageModel.standard()).threads(threads);
    PersonList.read(lists.pool(), person -> builder.add(person.record()));
    PoolIndex pool = builder.build();
    List<CaseParty> parties = new ArrayList<>();
    PersonList.read(lists.parties(), person -> parties.add(person.party()));
    Found found = new Found();
    new Screening(pool)
        .run(
            PartyList.of(parties),
            ScreeningOptions.threads(threads),
            hits -> hits.forEach(found::take));
    return found.accuracy(lists.truth());
  }

  /** Accuracy of a whole keyed run, through all its files, under a key made for it alone. */
  List<Accuracy> keyed() throws IOException {
    Path folder = Files.createTempDirectory("relieflink-keyed");
    try {
      return keyed(folder);
    } finally {
      delete(folder);
    }
  }

  private List<Accuracy> keyed(Path folder) throws IOException {
    SecureRandom random = new SecureRandom();
    MakeTokens.Wish wish =
        new MakeTokens.Wish(
            RunKey.random("compare", "accuracy", random), OptionalInt.empty(), MOST_SHARING);
    Path left = folder.resolve("parties.tokens");
    Path right = folder.resolve("pool.tokens");
    Path hits = folder.resolve("hits");
    new MakeTokens(wish, random).run(lists.parties(), left, folder.resolve("parties.map"));
    new MakeTokens(wish, random).run(lists.pool(), right, folder.resolve("pool.map"));
    TokenWeights weights = TokenWeights.shipped();
    MatchTokens.Result result = new MatchTokens(weights).run(left, right);
    HitFile.of(result, weights).write(hits, "compare", "accuracy");
    List<OpenHits.Opened> parties = OpenHits.run(hits, folder.resolve("parties.map"));
    List<OpenHits.Opened> records = OpenHits.run(hits, folder.resolve("pool.map"));
    Found found = new Found();
    for (int i = 0; i < parties.size(); i++) {
      OpenHits.Opened party = parties.get(i);
      found.take(new TruePairs.Pair(party.recordId(), records.get(i).recordId()), party.level());
    }
    return found.accuracy(lists.truth());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Pairs found, by level. */
  private static final class Found {
    private final Set<TruePairs.Pair> all = new HashSet<>();
    private final Set<TruePairs.Pair> auto = new HashSet<>();

    void take(Hit hit) {
      if (hit.kind() == HitKind.SELF) {
        take(new TruePairs.Pair(hit.partyId(), hit.recordId()), hit.level());
      }
    }

    void take(TruePairs.Pair pair, HitLevel level) {
      all.add(pair);
      if (level == HitLevel.AUTO) {
        auto.add(pair);
      }
    }

    List<Accuracy> accuracy(Set<TruePairs.Pair> truth) {
      return List.of(Accuracy.of(all, truth), Accuracy.of(auto, truth));
    }
  }
}
