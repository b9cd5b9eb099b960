using System.Management.Automation;
using System.Security;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>The one user that the test servers know.</summary>
internal static class Alice
{
    public const string Password = "Passw0rd!";

    public static PSCredential Credential(string password = Password)
    {
        var secret = new SecureString();
        foreach (char letter in password)
        {
            secret.AppendChar(letter);
        }

        return new PSCredential("CONTOSO\\alice", secret);
    }
}
