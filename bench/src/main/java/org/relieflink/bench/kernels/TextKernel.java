package org.relieflink.bench.kernels;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.PersonName;
import org.relieflink.linkage.CaseParty;

/** 读号码、读姓名、比姓名。 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextKernel {
  private CaseParty[] parties = {};
  private PersonName[] names = {};
  private int at;

  /** Reads the parties and their names once. */
  @Setup
  public void read() throws IOException {
    parties = KernelLists.parties();
    names = new PersonName[parties.length];
    PersonName last = PersonName.of("王伟");
    for (int i = 0; i < names.length; i++) {
      last = PersonName.find(parties[i].name()).orElse(last);
      names[i] = last;
    }
  }

  private int next() {
    at = (at + 1) & (parties.length - 1);
    return at;
  }

  @Benchmark
  public CitizenIdReading readNumber() {
    return CitizenId.read(parties[next()].citizenId());
  }

  @Benchmark
  public Optional<PersonName> readName() {
    return PersonName.find(parties[next()].name());
  }

  /** Two neighbors of the list: nearly always different people. */
  @Benchmark
  public boolean compareNames() {
    int i = next();
    PersonName other = names[(i * 31) & (names.length - 1)];
    return names[i].soundsLike(other) || names[i].looksLike(other);
  }
}
