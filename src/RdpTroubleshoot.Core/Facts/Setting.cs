using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Facts;

/// <summary>A number that Group Policy and the machine's own settings both may set; the policy wins.</summary>
/// <param name="Name">The name of the registry value.</param>
/// <param name="Policy">What Group Policy says.</param>
/// <param name="Local">What the machine's own settings say.</param>
public sealed record Setting(string Name, Observed<uint> Policy, Observed<uint> Local)
{
    /// <summary>
    /// The value in force; absent when neither sets one. A policy that cannot be read leaves it open, whatever the local value is.
    /// </summary>
    public Observed<uint> Effective => Policy.IsAbsent ? Local : Policy;

    /// <summary>The smallest legal value.</summary>
    public uint Minimum { get; init; }

    /// <summary>The largest legal value.</summary>
    public uint Maximum { get; init; } = uint.MaxValue;

    /// <summary>Whether Group Policy sets it: a local change has no effect then.</summary>
    public bool FromPolicy => Policy.IsPresent;

    /// <summary>Whether a value is legal (MS Learn, Win32_TSGeneralSetting).</summary>
    /// <param name="value">The value.</param>
    public bool IsLegal(uint value) => value >= Minimum && value <= Maximum;

    /// <summary>The value in force with where it comes from, as a fact.</summary>
    /// <param name="expected">What would be right.</param>
    public Proof Prove(string expected) => new(
        Name,
        Effective.IsPresent ? Effective.Value.ToString(CultureInfo.InvariantCulture) + (FromPolicy ? " (Group Policy)" : "") : Effective.Describe(),
        expected,
        Effective.Source);
}
