package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.internal.CanonicalJson;

@DisplayName("规则包的指纹和出处：发布过的指纹永远不变，算进指纹的内容和引用的条一字不差")
class PackDigestsTest {
  private static List<RulePack> packs() {
    List<PackFile> files = new ArrayList<>(RulePacks.shippedFiles());
    files.add(new PackFile("pack.yaml", Approved.sample("pack")));
    files.add(new PackFile("pack-grades.yaml", Approved.sample("pack-grades")));
    return RulePacks.readFiles(files).orThrow().all();
  }

  @Test
  @DisplayName("指纹、算进指纹的内容（-Drelief.write=true 时重写）")
  void digests() {
    Approved.same(
        "pack-digests.txt",
        packs().stream()
            .map(
                pack ->
                    "\n# %s %s\n%s\n%s\n"
                        .formatted(
                            pack.id(),
                            pack.version(),
                            pack.digest(),
                            CanonicalJson.write(PackJson.map(pack))))
            .collect(Collectors.joining()));
    assertThat(packs())
        .allSatisfy(pack -> assertThat(pack.digest()).isEqualTo(PackJson.digest(pack)));
  }

  @Test
  @DisplayName("每个规则包引了哪些条，各是什么状态（-Drelief.write=true 时重写）")
  void clauses() {
    Approved.same(
        "pack-clauses.txt",
        packs().stream()
            .map(
                pack ->
                    "\n# "
                        + pack.id()
                        + " "
                        + pack.version()
                        + "\n"
                        + PackClauses.all(pack).stream()
                            .map(one -> one.textWithStatus() + "  " + one.source() + "\n")
                            .collect(Collectors.joining()))
            .collect(Collectors.joining()));
  }
}
