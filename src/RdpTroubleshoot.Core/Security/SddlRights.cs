using System;
using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.Security;

/// <summary>The rights field of an entry: letters in pairs, or a number (MS-DTYP 2.5.1.1, sddl.h).</summary>
internal static class SddlRights
{
    private static readonly Dictionary<string, uint> Masks = new(StringComparer.Ordinal)
    {
        ["GA"] = AccessRights.GenericAll,
        ["GX"] = AccessRights.GenericExecute,
        ["GW"] = AccessRights.GenericWrite,
        ["GR"] = AccessRights.GenericRead,
        ["RC"] = AccessRights.ReadControl,
        ["SD"] = AccessRights.Delete,
        ["WD"] = AccessRights.WriteDac,
        ["WO"] = AccessRights.WriteOwner,
        ["CC"] = 0x1,
        ["DC"] = 0x2,
        ["LC"] = 0x4,
        ["SW"] = 0x8,
        ["RP"] = 0x10,
        ["WP"] = 0x20,
        ["DT"] = 0x40,
        ["LO"] = 0x80,
        ["CR"] = 0x100,
        ["FA"] = AccessRights.FileAll,
        ["FR"] = AccessRights.FileRead,
        ["FW"] = AccessRights.FileWrite,
        ["FX"] = AccessRights.FileExecute,
        ["KA"] = AccessRights.KeyAll,
        ["KR"] = AccessRights.KeyRead,
        ["KW"] = AccessRights.KeyWrite,
        ["KX"] = AccessRights.KeyRead,
    };

    /// <summary>As Windows writes them: letters for the usual sets, else a number.</summary>
    public static string Format(uint mask, SecuredObject kind)
    {
        string[] letters = kind == SecuredObject.File ? ["FA", "FR", "FW", "FX"] : ["KA", "KR", "KW"];
        return Array.Find(letters, pair => Masks[pair] == mask) ?? "0x" + mask.ToString("x", CultureInfo.InvariantCulture);
    }

    public static uint Parse(string rights)
    {
        if (rights.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return Hex.IsDigits(rights, 2, rights.Length - 2)
                && uint.TryParse(rights.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint hex)
                    ? hex
                    : throw Unknown(rights);
        }

        // The C runtime, by which Windows reads it, takes a leading zero for octal: not guessed at.
        bool isNumber = rights.Length > 0 && rights[0] is >= '1' and <= '9' && rights.IndexOf('\0') < 0;
        if (isNumber && uint.TryParse(rights, NumberStyles.None, CultureInfo.InvariantCulture, out uint number))
        {
            return number;
        }

        uint mask = 0;
        for (int i = 0; i < rights.Length; i += 2)
        {
            mask |= i + 1 < rights.Length && Masks.TryGetValue(rights.Substring(i, 2), out uint one) ? one : throw Unknown(rights);
        }

        return mask;
    }

    private static SddlFormatException Unknown(string rights) => new($"the rights '{rights}'");
}
