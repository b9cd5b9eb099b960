#if NETFRAMEWORK
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

/// <summary>The assembly that the script of New-RdpScript carries, loaded from its bytes as Windows PowerShell loads it.</summary>
public class ScriptAssemblyTests
{
    [Theory]
    [InlineData("healthy", 0)]
    [InlineData("hardened-will-fail", 4)]
    [InlineData("network-service-lost-key", 3)]
    public void The_script_judges_a_recorded_host_on_the_runtime_that_it_is_built_for(string sample, int code)
    {
        string path = Path.Combine(Generated.Root, "samples", sample + ".json");
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        // A folder that cannot be made: nothing is kept.
        var parameters = new Hashtable { ["Job"] = "Test", ["Snapshot"] = path, ["Folder"] = Path.Combine(path, "none") };
        MethodInfo run = Assembly.Load(File.ReadAllBytes(Path.Combine(Generated.Root, "bin", "script", "RdpTroubleshoot.Script.dll")))
            .GetType("RdpTroubleshoot.Script.ScriptEntry").GetMethod("Run");
        Assert.Equal(code, run.Invoke(null, [output, parameters]));

        var reader = new ChannelReader();
        reader.Add(output.ToString());
        Diagnosis actual = Assert.Single(reader.Read()).Diagnosis!.Diagnosis;
        Diagnosis expected = Judging.Examine(HostSnapshot.Parse(File.ReadAllText(path)).Host);
        Assert.Equal(expected.Verdict, actual.Verdict);
        Assert.Equal(expected.RootCauses.Select(cause => cause.CheckId), actual.RootCauses.Select(cause => cause.CheckId));
    }
}
#endif
