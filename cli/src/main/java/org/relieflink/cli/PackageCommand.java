package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.parcel.CheckParcel;
import org.relieflink.proof.parcel.OpenParcel;
import org.relieflink.proof.parcel.ParcelFault;
import org.relieflink.proof.parcel.ParcelHead;
import org.relieflink.proof.parcel.ParcelLabel;
import org.relieflink.proof.parcel.ParcelRefusedException;
import org.relieflink.proof.parcel.Part;
import org.relieflink.proof.parcel.SealParcel;
import org.relieflink.proof.parcel.SiteCard;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.relieflink.proof.parcel.VolumeFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * 数据包：封、拆、查、做钥匙。 Packages that a disk carries between networks without a wire; needs neither server
 * nor database.
 */
@Command(name = "package", sortOptions = false, mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec @Nullable CommandSpec spec;

  PackageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Without a verb the help is what a person needs. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return ExitCode.USAGE.number();
  }

  /** Makes the keys of a site and its card. */
  @Command(name = "keys", sortOptions = false, mixinStandardHelpOptions = true)
  int keys(
      @Option(names = "--site", required = true, paramLabel = "NAME") String site,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out,
      @Option(names = "--suite", paramLabel = "CODE", defaultValue = "x25519-aes256gcm")
          String suite)
      throws IOException {
    if (!SiteCard.isName(site)) {
      throw CommandRefused.input("package.site", site);
    }
    try {
      SiteKeys made = SiteKeys.generate(site, Suite.ofCode(suite));
      made.write(out);
      terminal.out().println(made.card().fingerprint());
      terminal.say("package.keys", out, SiteKeys.cardFile(out, site));
      return ExitCode.OK.number();
    } catch (FileAlreadyExistsException there) {
      throw CommandRefused.input("package.keys.there", there.getFile());
    } catch (IllegalArgumentException unknown) {
      throw CommandRefused.input("package.suite", suite);
    }
  }

  /** Seals files for one site. */
  @Command(name = "seal", sortOptions = false, mixinStandardHelpOptions = true)
  int seal(
      @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE") List<Path> files,
      @Mixin PackageSide side,
      @Mixin PackageLabel label)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw CommandRefused.input("failure.no-file", file);
      }
      parts.add(Part.of(String.valueOf(file.getFileName()), file));
    }
    try {
      ParcelHead head =
          new SealParcel(side.own(), side.other(), label.volumeBytes())
              .seal(written(side, label), parts, label.out);
      terminal.out().println(label.out.resolve(head.fileName()));
      terminal.say("package.sealed", parts.size(), head.volumes().size());
      return ExitCode.OK.number();
    } catch (ParcelRefusedException refused) {
      throw refused(refused);
    } catch (FileAlreadyExistsException there) {
      throw CommandRefused.input("package.there", there.getFile());
    }
  }

  private static ParcelLabel written(PackageSide side, PackageLabel label) throws IOException {
    try {
      return new ParcelLabel(
          side.site,
          side.other().site(),
          label.channel,
          label.sequence,
          Clock.systemUTC().instant());
    } catch (IllegalArgumentException wrong) {
      throw CommandRefused.input("package.label");
    }
  }

  /** Opens a package into a new folder. */
  @Command(name = "open", sortOptions = false, mixinStandardHelpOptions = true)
  int open(
      @Parameters(paramLabel = "PACKAGE", descriptionKey = "PACKAGE") Path head,
      @Mixin PackageSide side,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out)
      throws IOException {
    if (Files.exists(out)) {
      throw CommandRefused.input("package.there", out);
    }
    try {
      List<Path> opened = new OpenParcel(side.own(), side.other()).open(head, out.toAbsolutePath());
      opened.forEach(terminal.out()::println);
      terminal.say("package.opened", opened.size());
      return ExitCode.OK.number();
    } catch (ParcelRefusedException refused) {
      throw refused(refused);
    }
  }

  /** Looks whether a package is whole; with a card also whose it is. */
  @Command(name = "check", sortOptions = false, mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "PACKAGE", descriptionKey = "PACKAGE") Path head,
      @Option(names = "--card", paramLabel = "FILE") @Nullable Path card)
      throws IOException {
    try {
      ParcelHead read = ParcelHead.read(head);
      if (card != null) {
        read.checkFrom(PackageSide.card(card));
      }
      List<VolumeFault> faults = CheckParcel.faults(head, read);
      for (VolumeFault fault : faults) {
        terminal.out().println(terminal.texts().of("package." + fault.fault(), fault.file()));
      }
      if (!faults.isEmpty()) {
        terminal.say("package.bring", faults.size());
        return ExitCode.REJECTED_ROWS.number();
      }
      terminal.say(
          card == null ? "package.whole.unsigned" : "package.whole",
          read.volumes().size(),
          read.label().sender(),
          read.label().receiver(),
          read.label().sequence());
      return ExitCode.OK.number();
    } catch (ParcelRefusedException refused) {
      throw refused(refused);
    }
  }

  private static CommandRefused refused(ParcelRefusedException refused) {
    boolean volume =
        switch (refused.fault()) {
          case VOLUME_MISSING, VOLUME_SHORT, VOLUME_DAMAGED -> true;
          case UNREADABLE,
              WRONG_SIGNATURE,
              WRONG_RECEIVER,
              WRONG_SENDER,
              CONTENT_BROKEN,
              PART_UNUSABLE,
              KEY_UNUSABLE ->
              false;
        };
    ParcelFault fault = refused.fault();
    return new CommandRefused(
        volume ? ExitCode.REJECTED_ROWS : ExitCode.USAGE, "package." + fault, refused.detail());
  }
}
