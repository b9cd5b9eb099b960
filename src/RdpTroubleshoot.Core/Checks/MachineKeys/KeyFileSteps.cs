using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Checks.MachineKeys;

/// <summary>Steps by hand that are about a key file.</summary>
internal static class KeyFileSteps
{
    private const string Placeholder = "<key file>";

    /// <summary>The steps with the path of the key file put in.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<string> steps, string path) =>
        [.. steps.Select(step => step.Replace(Placeholder, Printable.Of(path)))];
}
