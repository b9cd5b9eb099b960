using System;

namespace RdpTroubleshoot.Hosts;

/// <summary>Facts about the machine as a whole and about who reads it.</summary>
public interface IMachinePort
{
    /// <summary>The computer's NetBIOS or host name.</summary>
    Observed<string> Name { get; }

    /// <summary>The Windows build number, such as 20348.</summary>
    Observed<long> Build { get; }

    /// <summary>The product name, such as "Windows Server 2022 Datacenter". For display only.</summary>
    Observed<string> Product { get; }

    /// <summary>The machine's role in its domain, such as <c>StandaloneServer</c> (names of Win32_ComputerSystem.DomainRole).</summary>
    Observed<string> Role { get; }

    /// <summary>The Windows folder, such as <c>C:\Windows</c>.</summary>
    Observed<string> SystemRoot { get; }

    /// <summary>The SID that the host is read as.</summary>
    Observed<string> Identity { get; }

    /// <summary>Whether that identity is elevated.</summary>
    Observed<bool> Elevated { get; }

    /// <summary>The machine's clock in UTC at the time it was read: the only "now" that a check has.</summary>
    Observed<DateTime> Clock { get; }
}
