using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;

namespace RdpTroubleshoot.Files;

/// <summary>Turns paths as people give them into paths of files: relative to the session's location, over its drives, with wildcards.</summary>
internal static class SnapshotPaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>The files that a path names: itself when there is such a file, else what its wildcards match.</summary>
    public static IReadOnlyList<string> Find(SessionState session, string path, bool isLiteral)
    {
        string one = Locate(session, path);
        if (isLiteral || File.Exists(one) || Directory.Exists(one) || !WildcardPattern.ContainsWildcardCharacters(path))
        {
            return [one];
        }

        IReadOnlyList<string> matches = [.. Match(session, path)];
        return matches.Count > 0 ? matches : throw NotFound(path, "No file matches", null);
    }

    /// <summary>The full path of a file that there may or may not be.</summary>
    public static string Locate(SessionState session, string path)
    {
        ProviderInfo provider;
        string full;
        try
        {
            full = session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (Exception error) when (IsAboutPath(error))
        {
            throw NotFound(path, error.Message, error);
        }

        return provider.Name == FileSystem ? full : throw NotFound(path, $"This is a path of {provider.Name} and not of a file", null);
    }

    public static SnapshotFileException NotFound(string path, string why, Exception? inner) => new(
        "SnapshotNotFound",
        ErrorCategory.ObjectNotFound,
        $"{why.TrimEnd('.')}: '{Printable.Of(path)}'.",
        "Check the path; a relative one starts at the current location.",
        inner);

    private static Collection<string> Match(SessionState session, string path)
    {
        try
        {
            return session.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo _);
        }
        catch (Exception error) when (IsAboutPath(error))
        {
            throw NotFound(path, error.Message, error);
        }
    }

    private static bool IsAboutPath(Exception error) => error
        is SessionStateException or ProviderInvocationException or PSArgumentException or PSInvalidOperationException
        or PSNotSupportedException or NotSupportedException or ArgumentException or IOException or UnauthorizedAccessException or WildcardPatternException;
}
