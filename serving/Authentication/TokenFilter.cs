namespace Reelhouse.Serving.Authentication;

/// <summary>Lets in who gives the token as a bearer's: RFC 6750.</summary>
internal sealed class TokenFilter(ServingToken token) : IEndpointFilter
{
    private const string Bearer = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && token.Is(header[Bearer.Length..].Trim())) return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = Bearer.Trim();
        return Results.Problem(
            "Give the token of the service's token file (REELHOUSE__SERVING__TOKENFILE): Authorization: Bearer …",
            statusCode: StatusCodes.Status401Unauthorized,
            title: "The token is missing or wrong");
    }
}
