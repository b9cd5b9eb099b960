using System;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>A behaviour that may take a value: name:value.</summary>
/// <param name="Name">The name before the colon.</param>
/// <param name="Value">Which values there are, in words; empty for a behaviour without one.</param>
/// <param name="Description">What it does, in a line.</param>
/// <param name="Make">Makes it; null for a value that there is not.</param>
internal sealed record BehaviorTemplate(string Name, string Value, string Description, Func<string, Behavior?> Make)
{
    /// <summary>How to write it.</summary>
    public string Usage => Value.Length == 0 ? Name : $"{Name}:<{Value}>";

    public static implicit operator BehaviorTemplate(Behavior behavior) =>
        new(behavior.Name, "", behavior.Description, value => value.Length == 0 ? behavior : null);

    /// <summary>One that takes a number, decimal or with 0x.</summary>
    public static BehaviorTemplate OfNumber(string name, uint minimum, uint maximum, string description, Func<uint, Behavior> make) => new(
        name,
        maximum > byte.MaxValue ? $"0x{minimum:X}-0x{maximum:X}" : $"{minimum}-{maximum}",
        description,
        text => Parse(text) is uint number && number >= minimum && number <= maximum ? make(number) : null);

    /// <summary>One that takes a name.</summary>
    public static BehaviorTemplate OfEnum<T>(string name, string description, Func<T, Behavior> make)
        where T : struct, Enum => new(
        name,
        string.Join('|', Enum.GetNames<T>()),
        description,
        text => Enum.GetNames<T>().FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) is string found ? make(Enum.Parse<T>(found)) : null);

    private static uint? Parse(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return isHex && uint.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint hex) ? hex
            : !isHex && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number
            : null;
    }
}
