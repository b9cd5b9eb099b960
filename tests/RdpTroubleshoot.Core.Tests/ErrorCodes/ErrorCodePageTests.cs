using RdpTroubleshoot.ErrorCodes;
using Xunit;

namespace RdpTroubleshoot.Tests.ErrorCodes;

public class ErrorCodePageTests
{
    [Fact]
    public void The_page_of_error_codes_says_what_the_tables_say() => Generated.IsInStep("docs/error-codes.md", ErrorCodePage.Render());
}
