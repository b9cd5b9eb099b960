using System.Collections.Generic;
using System.IO;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Reports;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class RepairInfoTests
{
    /// <summary>What these checks name where the certificate in use is pinned.</summary>
    private static readonly string[] ByRole = ["RDP3007 Set-RdpCertificate", "RDP4002 Set-RdpCertificate"];

    public static TheoryData<string> Ids => [.. RepairCatalogue.All.Select(repair => repair.Info.Id)];

    private static IReadOnlyList<RepairInfo> Infos => [.. RepairCatalogue.All.Select(repair => repair.Info)];

    [Fact]
    public void Every_check_that_names_a_cmdlet_has_a_repair_of_that_cmdlet() => Assert.All(
        CheckList.All.SelectMany(check => check.Repairs.Select(cmdlet => check.Id + " " + cmdlet)),
        asked => Assert.Contains(Infos, info => info.Fixes.Any(id => id + " " + info.Cmdlet == asked)));

    [Fact]
    public void No_repair_claims_a_fault_that_does_not_send_anybody_to_it() => Assert.All(
        Infos.SelectMany(info => info.Fixes.Select(id => id + " " + info.Cmdlet)),
        claimed => Assert.True(ByRole.Contains(claimed) || CheckList.All.Any(check => check.Repairs.Any(cmdlet => check.Id + " " + cmdlet == claimed)), claimed));

    [Fact]
    public void Repair_ids_are_never_given_twice() => Assert.Equal(Infos.Count, Infos.Select(info => info.Id).Distinct().Count());

    [Fact]
    public void Rights_come_before_services_and_the_certificate_after_them()
    {
        List<string> ids = [.. Infos.Select(info => info.Id)];
        Assert.True(ids.IndexOf("FIX4001") < ids.IndexOf("FIX2003"));
        Assert.True(ids.IndexOf("FIX2003") < ids.IndexOf("FIX3002"));
        Assert.True(ids.IndexOf("FIX3002") < ids.IndexOf("FIX1017"));
    }

    [Fact]
    public void Texts_are_ascii_so_that_every_console_shows_them() => Assert.All(
        Infos.SelectMany<RepairInfo, string>(info => [info.Title, info.Why, .. info.References]).Concat(RepairCatalogue.Never.Select(never => never.ToString())),
        text => Assert.All(text, character => Assert.InRange(character, ' ', '~')));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_repair_has_a_page_that_says_what_it_changes(string id) => Generated.IsInStep($"docs/repairs/{id}.md", RepairPage.Render(Infos.Single(info => info.Id == id)));

    [Fact]
    public void The_index_lists_every_repair_in_its_order() => Generated.IsInStep("docs/repairs/README.md", RepairPage.RenderIndex(Infos));

    [Fact]
    public void No_page_is_left_of_a_repair_that_is_gone() => Assert.Equal(
        Infos.Select(info => info.Id).OrderBy(id => id, System.StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Generated.Root, "docs/repairs"), "FIX*.md").Select(Path.GetFileNameWithoutExtension).OrderBy(id => id, System.StringComparer.Ordinal));
}
