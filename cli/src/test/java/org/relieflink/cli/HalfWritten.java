package org.relieflink.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;

/** A screening of its own process that stops behind the first bytes and waits to be killed. */
final class HalfWritten {
  static final int READY = '+';

  private HalfWritten() {}

  public static void main(String[] files) throws IOException {
    PoolIndex pool = PoolIndex.builder(LinkageModel.standard()).addCsv(Path.of(files[0])).build();
    PartyList parties = PartyList.ofCsv(Path.of(files[1]));
    try (WholeFile file = WholeFile.start(Path.of(files[2]))) {
      new Screening(pool).write(parties, ScreeningOptions.threads(1), new Waiting(file.stream()));
      file.finish();
    }
  }

  private static final class Waiting extends FilterOutputStream {
    Waiting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] text, int from, int length) throws IOException {
      out.write(text, from, length);
      System.out.write(READY);
      System.out.flush();
      System.in.readAllBytes();
    }
  }
}
