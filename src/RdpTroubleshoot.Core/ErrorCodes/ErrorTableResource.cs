using System.IO;
using System.Text;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>The texts of the tables, which are embedded in this assembly.</summary>
internal static class ErrorTableResource
{
    private const string Prefix = "ErrorCodes.";

    /// <summary>The text of a family's table.</summary>
    /// <exception cref="ErrorTableFormatException">The assembly was built without it.</exception>
    public static string Read(ErrorCodeFamily family)
    {
        using Stream stream = typeof(ErrorTableResource).Assembly.GetManifestResourceStream(Prefix + family)
            ?? throw new ErrorTableFormatException($"The table of {family} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd();
    }
}
