using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace RdpTroubleshoot.Run;

/// <summary>Reads the result file that xunit v3 writes (-result-xml).</summary>
internal static class ResultFile
{
    public static TierResult Read(string path, string program, ProcessResult process)
    {
        if (process.TimedOut)
        {
            return TierResult.Broken(program, "it did not end in time\n" + Tail(process.Output));
        }

        if (Load(path) is not XElement root)
        {
            return TierResult.Broken(program, $"it ended with exit code {process.ExitCode} and without results\n{Tail(process.Output)}");
        }

        List<(string Name, string Message)> failures = [.. Failures(root)];
        int failed = Sum(root, "failed") + Sum(root, "errors");
        if (failed == 0 && process.ExitCode != 0)
        {
            failed = 1;
            failures.Add((program, $"no test failed and yet it ended with exit code {process.ExitCode}\n{Tail(process.Output)}"));
        }

        return new TierResult { Passed = Sum(root, "passed"), Failed = failed, Skipped = Sum(root, "skipped"), Failures = failures };
    }

    /// <summary>Why tests were skipped, each reason once.</summary>
    public static IReadOnlyList<string> SkipReasons(string path) =>
        [.. (Load(path)?.Descendants("reason") ?? []).Select(reason => reason.Value).Distinct().Order()];

    private static IEnumerable<(string Name, string Message)> Failures(XElement root) =>
        root.Descendants("test").Where(test => (string?)test.Attribute("result") == "Fail")
            .Select(test => ((string?)test.Attribute("name") ?? "?", Message(test)))
            .Concat(root.Descendants("error").Select(error => ($"{(string?)error.Attribute("type")} {(string?)error.Attribute("name")}", Message(error))));

    private static string Message(XElement element) => element.Descendants("message").FirstOrDefault()?.Value ?? "";

    private static int Sum(XElement root, string attribute) => root.Elements("assembly").Sum(assembly => (int?)assembly.Attribute(attribute) ?? 0);

    private static XElement? Load(string path)
    {
        try
        {
            return File.Exists(path) ? XElement.Load(path) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Tail(string output) => string.Join('\n', output.Split('\n').TakeLast(10));
}
