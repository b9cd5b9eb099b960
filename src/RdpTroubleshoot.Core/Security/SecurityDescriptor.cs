using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RdpTroubleshoot.Security;

/// <summary>Who owns an object and who may do what with it. Read from SDDL on every operating system.</summary>
public sealed class SecurityDescriptor
{
    internal SecurityDescriptor(string owner, IReadOnlyList<AccessControlEntry>? entries)
    {
        Owner = owner;
        Entries = entries;
    }

    /// <summary>The owner's SID; empty when the descriptor names none.</summary>
    public string Owner { get; }

    /// <summary>The entries in their order; empty lets nobody in; null is the NULL DACL, which lets everybody in.</summary>
    public IReadOnlyList<AccessControlEntry>? Entries { get; }

    /// <summary>Reads SDDL.</summary>
    /// <param name="sddl">The text, such as <c>O:SYG:SYD:PAI(A;;FA;;;SY)</c>.</param>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="error">What is not understood.</param>
    public static bool TryParse(string sddl, [NotNullWhen(true)] out SecurityDescriptor? descriptor, [NotNullWhen(false)] out string? error)
    {
        try
        {
            descriptor = new SddlParser(sddl).Read();
            error = null;
            return true;
        }
        catch (SddlFormatException wrong)
        {
            descriptor = null;
            error = wrong.Message;
            return false;
        }
    }
}
